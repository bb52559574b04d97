package org.orrery.soap;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the literal form of a call, as {@link CallDecoder} writes it, into the types of the
 * service's method. What a type has no place for is passed over.
 */
final class ArgumentReader {

  private static final Map<Class<?>, Scalar> SCALARS =
      Map.of(
          String.class, text -> text,
          Integer.class, Integer::valueOf,
          Long.class, Long::valueOf,
          Boolean.class, Boolean::valueOf,
          BigDecimal.class, BigDecimal::new);

  /** Turns the canonical text of a value into it. */
  @FunctionalInterface
  private interface Scalar {
    Object of(String text);
  }

  private final String argument;

  private ArgumentReader(String argument) {
    this.argument = argument;
  }

  /**
   * The arguments in the order of the method's parameters; null for what was not sent.
   *
   * @param call its element
   * @throws DoorRefusedException if there are elements where text belongs
   */
  static @Nullable Object[] read(ServiceMethod method, Node call) {
    @Nullable Object[] arguments = new @Nullable Object[method.types().size()];
    for (Node sent : call.children()) {
      Integer index = method.indexes().get(sent.name());
      if (index != null) {
        arguments[index] = new ArgumentReader(sent.name()).value(sent, method.types().get(index));
      }
    }
    return arguments;
  }

  private @Nullable Object value(Node sent, Class<?> type) {
    if (sent.isNil()) {
      return null;
    }
    Scalar scalar = SCALARS.get(type);
    return scalar == null ? bean(sent, type) : scalar.of(text(sent));
  }

  /** An array of anything may come deeper than what it is read into. */
  private String text(Node sent) {
    if (!sent.isLeaf()) {
      throw new DoorRefusedException(
          DoorFault.INVALID_PARAMETER,
          "Parameter " + argument + " has elements where text belongs");
    }
    return sent.text();
  }

  private Object bean(Node sent, Class<?> type) {
    WireBean fields = WireBean.of(type);
    Object bean = fields.make();
    for (Node child : sent.children()) {
      Field field = fields.fields().get(child.name());
      if (field == null) {
        continue;
      }
      if (field.getType() == List.class) {
        add(field, bean, child);
      } else {
        WireBean.set(field, bean, value(child, field.getType()));
      }
    }
    return bean;
  }

  @SuppressWarnings("unchecked") // The type of the items is read from the field itself.
  private void add(Field field, Object bean, Node child) {
    Type item = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    List<@Nullable Object> items = (List<@Nullable Object>) WireBean.get(field, bean);
    if (items == null) {
      throw new IllegalStateException("a list is missing: " + field);
    }
    items.add(value(child, (Class<?>) item));
  }
}
