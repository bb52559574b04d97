package org.orrery.endpoint;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.MissingValueException;

/** Reads single values off the wire, where anything may be missing. */
final class Wire {

  private Wire() {}

  /**
   * The value itself.
   *
   * @throws MissingValueException if it was not sent, or sent as nil
   */
  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new MissingValueException(name);
    }
    return value;
  }

  /** The account that the call names. */
  static AccountId account(@Nullable Long accountId) {
    return new AccountId(required("accountId", accountId));
  }

  /** A text that was not sent is empty. */
  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A flag that was not sent is off. */
  static boolean flag(@Nullable Boolean flag) {
    return flag != null && flag;
  }
}
