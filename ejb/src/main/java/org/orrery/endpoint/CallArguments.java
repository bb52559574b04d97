package org.orrery.endpoint;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Password;
import org.orrery.wire.AuthToken;
import org.orrery.wire.PaymentInfo;
import org.orrery.wire.StringArray;

/**
 * What one call of an operation asks for, as one text that is the same for the same call.
 *
 * <p>Each value stands with its name and its length, so that no two calls have the same text. Who
 * calls is no part of it, nor is the idempotency key. A password is kept apart; of a card's number
 * the last four digits count, the verification code does not.
 */
final class CallArguments {

  private static final Set<String> PASSWORDS = Set.of("password", "newPassword");
  private static final int LAST_DIGITS = 4;

  private final List<Parameter> parameters;
  private final List<@Nullable Object> values;

  CallArguments(Method method, @Nullable Object... values) {
    this.parameters = List.of(method.getParameters());
    this.values = Collections.unmodifiableList(Arrays.asList(values));
  }

  List<@Nullable Object> values() {
    return values;
  }

  /** The token; null where none was sent, or the operation declares none. */
  @Nullable AuthToken token() {
    for (Object value : values) {
      if (value instanceof AuthToken at) {
        return at;
      }
    }
    return null;
  }

  /**
   * The password that the call sets; null if it sets none.
   *
   * @throws org.orrery.shared.InvalidValueException if it cannot be one
   */
  @Nullable Password secret() {
    for (int i = 0; i < values.size(); i++) {
      if (isPassword(i) && values.get(i) instanceof String text) {
        return new Password(text);
      }
    }
    return null;
  }

  String content() {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (!isPassword(i) && !(value instanceof AuthToken)) {
        write(parameters.get(i).getName(), value, content);
      }
    }
    return content.toString();
  }

  private boolean isPassword(int index) {
    return PASSWORDS.contains(parameters.get(index).getName());
  }

  private static void write(String name, @Nullable Object value, StringBuilder content) {
    if (value == null || (value instanceof StringArray pair && SentKey.isIn(pair))) {
      return;
    }
    if (value instanceof BigDecimal number) {
      leaf(name, number.stripTrailingZeros().toString(), content);
    } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      leaf(name, value.toString(), content);
    } else if (value instanceof List<?> items) {
      items.forEach(item -> write("item", item == null ? "" : item, content));
    } else {
      content.append(name).append("{\n");
      writeFields(value, content);
      content.append("}\n");
    }
  }

  /** The wire's beans have public fields and nothing else. */
  private static void writeFields(Object bean, StringBuilder content) {
    Arrays.stream(bean.getClass().getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .sorted(Comparator.comparing(Field::getName))
        .forEach(field -> write(field.getName(), tellable(bean, field), content));
  }

  private static @Nullable Object tellable(Object bean, Field field) {
    Object value = valueOf(bean, field);
    if (!(bean instanceof PaymentInfo) || !(value instanceof String text)) {
      return value;
    }
    return switch (field.getName()) {
      case "number" -> text.substring(Math.max(0, text.length() - LAST_DIGITS));
      case "cvv" -> null;
      default -> value;
    };
  }

  private static @Nullable Object valueOf(Object bean, Field field) {
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of " + bean.getClass() + " is not public", e);
    }
  }

  private static void leaf(String name, String text, StringBuilder content) {
    content.append(name).append(' ').append(text.length()).append(':').append(text).append('\n');
  }
}
