package org.orrery.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * What to look for. Each criterion narrows; one that is null or blank does not.
 *
 * <p>Texts match anywhere and without regard to case; ids, payment types and states match whole.
 * Dates are days in the forms {@code 2026-04-20} and {@code 04/20/2026}, both ends included.
 */
public final class AccountSearch {

  private static final List<DateTimeFormatter> DATE_FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT));

  private static final int TEXT_MAX = 255;
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 9999;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private boolean showsBillingEmail;

  private AccountSearch() {}

  /** Accounts that are not deleted. */
  public static AccountSearch living() {
    return new AccountSearch().when("state <> 'DELETED'");
  }

  /** Suspended accounts. */
  public static AccountSearch suspended() {
    return new AccountSearch().when("state = 'SUSPENDED'");
  }

  /** Deleted accounts. */
  public static AccountSearch deleted() {
    return new AccountSearch().when("state = 'DELETED'");
  }

  /** Only accounts that resellers sold, of the one reseller whose name contains the text. */
  public AccountSearch ofResellers(@Nullable String name) {
    return when("seller_id <> 1").containing("seller_name", name);
  }

  /** By login. */
  public AccountSearch login(@Nullable String text) {
    return containing("login", text);
  }

  /**
   * By number, whole.
   *
   * @throws InvalidValueException if the text is no number
   */
  public AccountSearch accountId(@Nullable String text) {
    String number = stripped(text);
    if (number.isEmpty()) {
      return this;
    }
    if (!number.matches("[0-9]{1,18}")) {
      throw new InvalidValueException("an account id is a number, not " + shown(number));
    }
    return when("account_id = " + bind(Long.parseLong(number)));
  }

  /** By plan: its number whole, or part of its name. */
  public AccountSearch plan(@Nullable String text) {
    String number = stripped(text);
    if (number.matches("[0-9]{1,9}")) {
      return when("plan_id = " + bind(Integer.parseInt(number)));
    }
    return containing("plan_name", text);
  }

  /** By part of the name of the plan's group. */
  public AccountSearch planGroup(@Nullable String text) {
    return containing("plan_group", text);
  }

  /** By payment type, whole, without regard to case. */
  public AccountSearch paymentType(@Nullable String text) {
    String type = bounded(stripped(text));
    return type.isEmpty() ? this : when("lower(payment_type) = lower(" + bind(type) + ")");
  }

  /** Suspended ones, or all others: {@code 1}, {@code yes}, {@code true} or the opposite. */
  public AccountSearch suspended(@Nullable String text) {
    String flag = stripped(text);
    return switch (flag.toLowerCase(Locale.ROOT)) {
      case "" -> this;
      case "1", "yes", "true", "suspended" -> when("state = 'SUSPENDED'");
      case "0", "no", "false", "active" -> when("state <> 'SUSPENDED'");
      default -> throw new InvalidValueException("suspended is 1 or 0, not " + shown(flag));
    };
  }

  /** By the owner's e-mail address, or the payer's where {@code type} is 1; it is also shown. */
  public AccountSearch email(@Nullable String text, @Nullable Integer type) {
    showsBillingEmail = type != null && type == 1;
    return containing(showsBillingEmail ? "billing_email" : "owner_email", text);
  }

  /** By day of opening. */
  public AccountSearch created(@Nullable String from, @Nullable String to) {
    return between("created_on", from, to);
  }

  /** By day of deletion. */
  public AccountSearch deletedBetween(@Nullable String from, @Nullable String to) {
    return between("deleted_on", from, to);
  }

  /** By day of suspension. */
  public AccountSearch suspendedBetween(@Nullable String from, @Nullable String to) {
    return between("suspended_on", from, to);
  }

  /** By a domain that the account holds; accounts without one are left out. */
  public AccountSearch domain(@Nullable String text) {
    return when("domain_name is not null").containing("domain_name", text);
  }

  /** By one of the owner's contact details. */
  public AccountSearch contact(ContactDetail detail, @Nullable String text) {
    return containing(detail.column(), text);
  }

  /** Accounts have no servers before they are provisioned, so that any server matches none. */
  public AccountSearch server(@Nullable String text) {
    return stripped(text).isEmpty() ? this : when("false");
  }

  AccountSearch soldBy(long sellerId) {
    return when("seller_id = " + bind(sellerId));
  }

  String emailColumn() {
    return showsBillingEmail ? "billing_email" : "owner_email";
  }

  /** SQL over {@code orrery.directory_entry}: fixed texts and named parameters only. */
  String where() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  private AccountSearch between(String column, @Nullable String from, @Nullable String to) {
    String first = stripped(from);
    if (!first.isEmpty()) {
      when(column + " >= " + bind(date(first)));
    }
    String last = stripped(to);
    return last.isEmpty() ? this : when(column + " <= " + bind(date(last)));
  }

  private AccountSearch containing(String column, @Nullable String text) {
    String part = bounded(stripped(text));
    if (part.isEmpty()) {
      return this;
    }
    String pattern = part.replaceAll("([\\\\%_])", "\\\\$1");
    return when(column + " ilike " + bind("%" + pattern + "%"));
  }

  private AccountSearch when(String condition) {
    conditions.add(condition);
    return this;
  }

  private String bind(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  private static LocalDate date(String text) {
    return DATE_FORMS.stream()
        .map(form -> parsed(text, form))
        .flatMap(Optional::stream)
        .filter(date -> date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "a date is 2026-04-20 or 04/20/2026, not " + shown(text)));
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // Perhaps it has the other form.
    }
  }

  private static String bounded(String text) {
    if (text.length() > TEXT_MAX || text.indexOf('\0') >= 0) {
      throw new InvalidValueException("a search text has at most " + TEXT_MAX + " characters");
    }
    return text;
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
