package org.orrery.management;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.CustomerId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Whoever may call by JMX, which does not tell who it is. */
final class Operator {

  static final Caller CALLER =
      new Caller(new CustomerId(1), "operator by JMX", Role.ADMINISTRATOR, SellerId.HOST, 0);

  private Operator() {}

  /** Reads a month such as 2031-12; does not repeat what is none, which may be a card's number. */
  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValueException("that is not a month such as 2031-12");
    }
  }

  /** Reads an exact number. */
  static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new InvalidValueException("'" + text + "' is not a number such as 12.30");
    }
  }

  /** Reads a number that the product counts in integers. */
  static int integer(long number) {
    if (number != (int) number) {
      throw new InvalidValueException(number + " is too large");
    }
    return (int) number;
  }
}
