package org.orrery.contract;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.orrery.wire.LongArray;
import org.orrery.wire.NamedParameterArray;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.StringArray;
import org.orrery.wire.UserInfoArray;

/** Reads the methods of a service interface, or of an endpoint, into the words of the list. */
public final class JavaSignatures {

  private static final Map<Class<?>, String> TYPES =
      Map.of(
          BigDecimal.class, "double",
          Integer.class, "int",
          LongArray.class, "long[]",
          StringArray.class, "string[]",
          NestedStringArray.class, "anyType[]",
          NamedParameterArray.class, "NamedParameter[]",
          UserInfoArray.class, "UserInfo[]");

  private JavaSignatures() {}

  /** The operations of an interface, its parts named by their annotations. */
  public static List<Signature> ofInterface(Class<?> serviceInterface) {
    return of(Arrays.asList(serviceInterface.getMethods()));
  }

  /**
   * The operations of an endpoint: its public methods that override one of the interface.
   *
   * <p>Parameter names are those in the source; the build keeps them.
   */
  public static List<Signature> ofEndpoint(Class<?> endpoint, Class<?> serviceInterface) {
    List<Method> methods = new ArrayList<>();
    for (Method method : endpoint.getDeclaredMethods()) {
      boolean overrides =
          Arrays.stream(serviceInterface.getMethods())
              .anyMatch(each -> each.getName().equals(method.getName()));
      if (overrides && !method.isSynthetic()) {
        methods.add(method);
      }
    }
    return of(methods);
  }

  private static List<Signature> of(List<Method> methods) {
    return methods.stream()
        .map(JavaSignatures::signature)
        .sorted(Comparator.comparing(Signature::toString))
        .toList();
  }

  private static Signature signature(Method method) {
    WebResult result = method.getAnnotation(WebResult.class);
    if (result != null && !result.partName().equals(method.getName() + "Return")) {
      throw new IllegalArgumentException(method + " returns a part " + result.partName());
    }
    return new Signature(
        method.getName(),
        Arrays.stream(method.getParameters()).map(JavaSignatures::parameter).toList(),
        type(method.getReturnType()));
  }

  private static Signature.Parameter parameter(Parameter parameter) {
    WebParam part = parameter.getAnnotation(WebParam.class);
    return new Signature.Parameter(
        part == null ? parameter.getName() : part.partName(), type(parameter.getType()));
  }

  private static String type(Class<?> type) {
    String simple = type.getSimpleName();
    boolean isJdk = type.getName().startsWith("java.lang.");
    String usual = isJdk ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : simple;
    return TYPES.getOrDefault(type, usual);
  }
}
