package org.orrery.trail;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks for, as far as anybody may read it.
 *
 * <p>A value is shown if its parameter's name is on the list, and a text also has to be short and
 * plain: whoever types a password into the wrong field is not to find it here. All else that was
 * given is shown as {@code *}, what was not given is left out.
 *
 * @param text such as {@code accountId=1950, amount=12.30, description=*}; at most 500 characters
 * @param account the account that is named, if one is
 */
public record ShownParameters(String text, OptionalLong account) {

  static final int TEXT_MAX = 500;

  private static final String HIDDEN = "*";
  private static final int DIGITS_MAX = 40;

  /** Names an account in every door. */
  private static final Set<String> ACCOUNTS = Set.of("accountId", "account");

  /** Numbers and truth values that tell nothing of a person. */
  private static final Set<String> NUMBERS =
      Set.of(
          "accountId",
          "account",
          "amount",
          "planId",
          "periodId",
          "duration",
          "frequency",
          "startOn",
          "isInfinite",
          "isInvoice",
          "inclTaxes",
          "value",
          "validateUser",
          "signupId",
          "sellerId",
          "seller",
          "ruleId",
          "promotionId",
          "invoiceId",
          "mailId",
          "chargeId",
          "id",
          "last",
          "usesMax",
          "moneyBackDays",
          "days",
          "tokenId");

  /** Texts that are names, dates and figures of our own. */
  private static final Set<String> TEXTS =
      Set.of(
          "login",
          "role",
          "mod",
          "amount",
          "percent",
          "isoDate",
          "fromIsoDate",
          "toIsoDate",
          "validFrom",
          "validUntil",
          "openUntil",
          "on",
          "day",
          "kind",
          "method",
          "resource",
          "figure",
          "units",
          "setup",
          "recurrent",
          "usage",
          "refundPercent",
          "trialDays",
          "trialCreditLimit",
          "notice",
          "suspend",
          "delete",
          "warn",
          "plans",
          "days",
          "refusedDays");

  /** The same where a name means something else elsewhere. */
  private static final Set<String> TEXTS_OF_ONE =
      Set.of(
          "createToken.operations",
          "release.loginOrAddress",
          "setBase.value",
          "setActual.value",
          "useGateway.name",
          "storeSecret.name",
          "settle.reference",
          "set.setting",
          "reset.setting");

  private static final Pattern PLAIN = Pattern.compile("[\\w.,:@%+-][\\w .,:@%+-]{0,63}");

  /** As many digits as a card has, however they are grouped. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .:-]?\\d){11,}");

  /**
   * Reads the parameters of a call.
   *
   * @param values in the order of the method's parameters; none if it has none
   */
  public static ShownParameters of(Method method, @Nullable Object @Nullable [] values) {
    StringJoiner text = new StringJoiner(", ");
    OptionalLong account = OptionalLong.empty();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; values != null && i < parameters.length; i++) {
      String name = parameters[i].getName();
      Object value = values[i];
      if (value != null && !name.equals("at")) { // The token is told as the caller.
        text.add(name + "=" + shown(method.getName(), name, value));
      }
      if (value instanceof Long id && ACCOUNTS.contains(name)) {
        account = OptionalLong.of(id);
      }
    }
    return new ShownParameters(cut(text.toString()), account);
  }

  /**
   * The same of values that have their names with them, in their order.
   *
   * @param values null where nothing was given
   */
  public static String text(String operation, Map<String, ? extends @Nullable Object> values) {
    StringJoiner text = new StringJoiner(", ");
    values.forEach(
        (name, value) -> {
          if (value != null) {
            text.add(name + "=" + shown(operation, name, value));
          }
        });
    return cut(text.toString());
  }

  private static String shown(String operation, String name, Object value) {
    boolean figure = value instanceof Number || value instanceof Boolean;
    boolean listed =
        figure
            ? NUMBERS.contains(name)
            : TEXTS.contains(name) || TEXTS_OF_ONE.contains(operation + "." + name);
    String text = listed && !isEndless(value) ? value.toString() : HIDDEN;
    return PLAIN.matcher(text).matches() && !LONG_NUMBER.matcher(text).find() ? text : HIDDEN;
  }

  /** A number may be short to write and endless to print. */
  private static boolean isEndless(Object value) {
    return value instanceof BigDecimal number
        && (number.precision() > DIGITS_MAX || Math.abs((long) number.scale()) > DIGITS_MAX);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(TEXT_MAX, text.length()));
  }
}
