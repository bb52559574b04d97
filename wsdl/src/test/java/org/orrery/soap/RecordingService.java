package org.orrery.soap;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.AdminServices;
import org.orrery.wire.LongArray;
import org.orrery.wire.NamedParameter;
import org.orrery.wire.NamedParameterArray;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.StringArray;
import org.orrery.wire.UserInfo;
import org.orrery.wire.UserInfoArray;

/** An AdminServices that does nothing: it keeps what it was called with, and answers as told. */
final class RecordingService {

  /** One call as it arrived behind the door. */
  record Recorded(String operation, List<@Nullable Object> arguments, CallContext context) {}

  private final List<Recorded> calls = new ArrayList<>();
  private final Map<String, Object> answers = new HashMap<>();

  AdminServices endpoint() {
    return (AdminServices)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AdminServices.class},
            (proxy, method, arguments) -> answer(method, arguments));
  }

  /** Sets what an operation answers; an exception is thrown. */
  RecordingService answering(String operation, Object answer) {
    answers.put(operation, answer);
    return this;
  }

  List<Recorded> calls() {
    return calls;
  }

  Recorded lastCall() {
    return calls.get(calls.size() - 1);
  }

  private @Nullable Object answer(Method method, @Nullable Object[] arguments) throws Throwable {
    calls.add(new Recorded(method.getName(), Arrays.asList(arguments), CallContext.current()));
    Object answer = answers.get(method.getName());
    if (answer instanceof Throwable failure) {
      throw failure;
    }
    return answer != null ? answer : usual(method.getReturnType());
  }

  private static @Nullable Object usual(Class<?> type) {
    var user = new UserInfo();
    user.accountId = "1950";
    user.periodEnd = "2026-12-01";
    Map<Class<?>, Object> answers =
        Map.of(
            BigDecimal.class, new BigDecimal("100"),
            Boolean.class, true,
            Integer.class, 0,
            String.class, "10",
            LongArray.class, LongArray.of(List.of(59383L, 55566L)),
            StringArray.class, StringArray.of(List.of("example.org", "ë & < '")),
            NestedStringArray.class,
                NestedStringArray.of(List.of(StringArray.of(List.of("7003", "Basic")))),
            NamedParameterArray.class,
                NamedParameterArray.of(List.of(new NamedParameter("signupId", "10"))),
            UserInfoArray.class, UserInfoArray.of(List.of(user)));
    return answers.get(type);
  }
}
