package org.orrery.soap;

import jakarta.jws.WebParam;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One operation as the bean has it.
 *
 * @param method that of the bean's class
 * @param types of its parameters, in their order
 * @param indexes of its parameters, by their names on the wire
 */
record ServiceMethod(Method method, List<Class<?>> types, Map<String, Integer> indexes) {

  /**
   * The method of a bean's class that an interface declares.
   *
   * @param declared has the wire's names of its parameters
   * @throws IllegalStateException if the class does not have it
   */
  static ServiceMethod of(Method declared, Class<?> beanClass) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < declared.getParameterCount(); i++) {
      WebParam part = declared.getParameters()[i].getAnnotation(WebParam.class);
      indexes.put(Objects.requireNonNull(part, declared::toString).partName(), i);
    }
    try {
      Method method = beanClass.getMethod(declared.getName(), declared.getParameterTypes());
      return new ServiceMethod(method, List.of(method.getParameterTypes()), Map.copyOf(indexes));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
