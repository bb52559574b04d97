package org.orrery.management;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orrery.security.Scope;
import org.orrery.security.TokenTerms;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

/** The limits of a token as an operator writes them: {@code calls=60 money=USD:100.00,EUR:50}. */
record TokenLimits(Map<String, String> values) {

  private static final Pattern MONEY =
      Pattern.compile("([A-Z]{3}):([0-9]{1,15}(?:\\.[0-9]{1,4})?)");
  private static final Set<String> NAMES = Set.of("accounts", "addresses", "calls", "money");

  /**
   * Takes the words apart.
   *
   * @throws InvalidValueException if one of them is no limit
   */
  static TokenLimits read(String text) {
    Map<String, String> values = new HashMap<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      boolean known = equals > 0 && NAMES.contains(word.substring(0, equals));
      if (known) {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.isEmpty()) {
        throw new InvalidValueException(
            "limits are " + String.join(", ", NAMES.stream().sorted().toList()));
      }
    }
    return new TokenLimits(values);
  }

  /** With these limits, the terms of a token. */
  TokenTerms terms(String name, String operations, long days) {
    return new TokenTerms(
        name,
        parts(operations).map(Scope::new).toList(),
        list("accounts").map(id -> new AccountId(number(id))).toList(),
        list("addresses").toList(),
        Operator.integer(number(values.getOrDefault("calls", "0"))),
        list("money").map(TokenLimits::money).toList(),
        Operator.integer(days));
  }

  /** None if it is not named; named without a value it would be no limit at all. */
  private Stream<String> list(String name) {
    List<String> parts = parts(values.getOrDefault(name, "")).toList();
    if (parts.isEmpty() && values.containsKey(name)) {
      throw new InvalidValueException("say which " + name + ", or leave the word out");
    }
    return parts.stream();
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new InvalidValueException("'" + text + "' is not a number");
    }
    return Long.parseLong(text);
  }

  private static Money money(String text) {
    Matcher matcher = MONEY.matcher(text);
    if (!matcher.matches()) {
      throw notMoney(text);
    }
    try {
      return Money.of(matcher.group(2), matcher.group(1));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw notMoney(text);
    }
  }

  private static InvalidValueException notMoney(String text) {
    return new InvalidValueException("money is written USD:100.00, not " + text);
  }
}
