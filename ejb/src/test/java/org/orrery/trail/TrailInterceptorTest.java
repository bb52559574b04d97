package org.orrery.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.orrery.security.Door;
import org.orrery.shared.InvalidValueException;

class TrailInterceptorTest {

  private final TrailFixture call = new TrailFixture();
  private final TrailInterceptor interceptor = call.beans.get(TrailInterceptor.class);

  /** A door of two calls. */
  @Recorded(Door.JSON)
  static final class Desk {

    void close(long accountId) {}

    @ReadOnly
    long read(long accountId) {
      return accountId;
    }
  }

  @Test
  void what_was_done_is_recorded_by_its_name_and_its_door() throws Exception {
    interceptor.record(calling("close", () -> "done"));

    assertThat(call.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.door()).isEqualTo(Door.JSON);
              assertThat(entry.operation()).isEqualTo("close");
              assertThat(entry.account()).isEqualTo(1950);
              assertThat(entry.parameters()).isEqualTo("accountId=1950");
            });
  }

  @Test
  void what_was_only_read_or_only_answered_again_is_not() throws Exception {
    interceptor.record(calling("read", () -> 5L));
    interceptor.record(
        calling(
            "close",
            () -> {
              call.origin.answersAgain();
              return "as before";
            }));

    assertThat(call.entries()).isEmpty();
  }

  @Test
  void what_was_refused_is_left_to_the_door_which_knows_what_was_asked() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                interceptor.record(
                    calling(
                        "close",
                        () -> {
                          throw new InvalidValueException("no");
                        })));

    assertThat(call.entries()).isEmpty();
    assertThat(call.origin.operation()).isEqualTo("close");
  }

  private static InvocationContext calling(String name, Callable<Object> work) throws Exception {
    Method method = Desk.class.getDeclaredMethod(name, long.class);
    return (InvocationContext)
        Proxy.newProxyInstance(
            TrailInterceptorTest.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getParameters" -> new Object[] {1950L};
                  case "proceed" -> work.call();
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }
}
