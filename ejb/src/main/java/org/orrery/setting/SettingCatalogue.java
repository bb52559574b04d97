package org.orrery.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orrery.setting.Allowed.Decimal;
import org.orrery.setting.Allowed.Form;
import org.orrery.setting.Allowed.Kept;
import org.orrery.setting.Allowed.Switch;
import org.orrery.setting.Allowed.Whole;
import org.orrery.setting.Allowed.Words;

/** Every setting there is, by name; {@code docs/billing.md} tells more of each. */
public final class SettingCatalogue {

  private static final Form BRAKE =
      new Form(
          "([0-9]{1,9} or [0-9]{1,3}([.][0-9]{1,3})?%)?",
          "a number of accounts and a share of them, such as 50 or 5%; empty = no brake");

  public static final Setting<Long> CALLS_PER_MINUTE =
      new Setting<>(
          "access.calls_per_minute",
          new Whole(0, 999_999_999, "requests"),
          "6000",
          "every request, within ten seconds",
          "Requests a minute of one address, on each node; 0 = any number.");

  public static final Setting<Long> FAILURES_PER_LOGIN =
      new Setting<>(
          "access.failures_per_login",
          new Whole(0, 999_999_999, "wrong passwords"),
          "100",
          "each sign-in, at once",
          "Wrong passwords of one login in a quarter of an hour, from anywhere; 0 = any number.");

  public static final Setting<Boolean> PASSWORDS_WITH_FACTOR =
      new Setting<>(
          "access.passwords_with_factor",
          new Switch("YES", "NO"),
          "YES",
          "each call, at once",
          "Whether programs may call by the password of a login that has a second factor.");

  public static final Setting<Boolean> PURGE =
      new Setting<>(
          "account.purge",
          new Switch("ON", "OFF"),
          "ON",
          "the bill run, at its next wake",
          "Whether the persons of accounts are erased thirty days after their deletion.");

  public static final Setting<Long> FINDINGS_MAX =
      new Setting<>(
          "audit.findings_max",
          new Whole(0, 999_999_999, "accounts"),
          "20",
          "each verification",
          "More accounts with something wrong than this hold the whole bill run.");

  public static final Setting<Long> SLICE_ACCOUNTS =
      new Setting<>(
          "audit.slice_accounts",
          new Whole(1, 1_000_000, "accounts a minute"),
          "5000",
          "the daily verification, within a minute",
          "How fast the daily verification reads.");

  public static final Setting<BigDecimal> AMOUNT_MAX =
      new Setting<>(
          "billing.amount_max",
          new Decimal("0.01", "100000000000", "major units of the account's currency"),
          "1000000",
          "each call, at once",
          "The most that one debit or credit may be.");

  public static final Setting<BigDecimal> APPROVAL_MARGIN =
      new Setting<>(
          "billing.approval_margin_percent",
          new Decimal("0", "100", "percent"),
          "1",
          "the bill run, at its next wake",
          "How much more than was approved a run may charge.");

  public static final Setting<Boolean> APPROVAL_REQUIRED =
      new Setting<>(
          "billing.approval_required",
          new Switch("YES", "NO"),
          "NO",
          "the bill run, at its next wake",
          "Whether the run of a date waits until a rehearsal of it is approved.");

  public static final Setting<Boolean> DUPLICATE_CREDIT =
      new Setting<>(
          "billing.duplicate_credit",
          new Switch("REFUSE", "ACCEPT"),
          "ACCEPT",
          "each call, at once",
          "A second credit of the same account, description and external id.");

  public static final Setting<Boolean> BILLING_MODE =
      new Setting<>(
          "billing.mode",
          new Switch("ANNIVERSARY", "CREDIT_LIMIT"),
          "ANNIVERSARY",
          "the collection of cards, within a minute",
          "When cards are charged: for regular fees at once, or for all at the credit limit.");

  public static final Setting<Boolean> SUSPENDED_CHARGES =
      new Setting<>(
          "billing.suspended_charges",
          new Switch("ACCRUE", "SKIP"),
          "SKIP",
          "each call, at once",
          "Charges that fall due during a suspension: charged at the resume, or dropped.");

  public static final Setting<Long> WORKERS =
      new Setting<>(
          "billing.workers",
          new Whole(0, 16, "threads of each node"),
          "0",
          "the bill run, at its next wake",
          "Threads that work on the bill run; 0 = as many as the node has processors.");

  public static final Setting<String> BRAKE_DEBIT =
      new Setting<>(
          "brake.debit",
          BRAKE,
          "",
          "the bill run, at its next wake",
          "How many debits a run may charge of one seller on one day, unasked.");

  public static final Setting<String> BRAKE_DELETION =
      new Setting<>(
          "brake.deletion",
          BRAKE,
          "10 or 1%",
          "the bill run, at its next wake",
          "How many accounts a run may delete of one seller on one day, unasked.");

  public static final Setting<String> BRAKE_MAIL =
      new Setting<>(
          "brake.mail",
          BRAKE,
          "",
          "the bill run, at its next wake",
          "How many mails a run may queue of one seller on one day, unasked.");

  public static final Setting<String> BRAKE_SUSPENSION =
      new Setting<>(
          "brake.suspension",
          BRAKE,
          "50 or 5%",
          "the bill run, at its next wake",
          "How many accounts a run may suspend of one seller on one day, unasked.");

  public static final Setting<Boolean> GUARD_ACTION =
      new Setting<>(
          "guard.action",
          new Switch("HOLD", "WARN"),
          "HOLD",
          "each heartbeat",
          "Whether an alarm of the restore guard holds billing, or is only logged.");

  public static final Setting<Long> CLOCK_TOLERANCE =
      new Setting<>(
          "guard.clock_tolerance_seconds",
          new Whole(1, 86_400, "seconds"),
          "120",
          "each heartbeat",
          "How far clocks may jump or stand apart before billing is held.");

  public static final Setting<Boolean> NEW_NODES =
      new Setting<>(
          "guard.new_nodes",
          new Switch("HOLD", "ACCEPT"),
          "ACCEPT",
          "each heartbeat",
          "Whether a node that the database does not know holds billing.");

  public static final Setting<Long> SILENCE =
      new Setting<>(
          "guard.silence_days",
          new Whole(1, 36_500, "days"),
          "35",
          "each heartbeat",
          "After a longer time without any heartbeat billing is held.");

  public static final Setting<Long> KEYS_PER_DAY =
      new Setting<>(
          "idempotency.keys_per_day",
          new Whole(0, 999_999_999, "keys"),
          "1000000",
          "every call with a key, within ten seconds",
          "Idempotency keys a day of one administrator or reseller, on each node; 0 = any number.");

  public static final Setting<String> MAIL_HOLD =
      new Setting<>(
          "mail.hold",
          new Kept("set by mail hold and emptied by mail release"),
          "",
          "the outbox, at once",
          "Why no mail is sent; empty = mails are sent.");

  public static final Setting<Long> MAILS_PER_MINUTE =
      new Setting<>(
          "mail.per_minute",
          new Whole(0, 1_000_000, "mails a minute"),
          "600",
          "the outbox, at once",
          "How many mails all nodes together take to be sent; 0 = none.");

  public static final Setting<String> KEY_PREFIX =
      new Setting<>(
          "payment.key_prefix",
          new Kept("never changed: it begins the name of every card payment"),
          "",
          "each card payment",
          "Begins the name of every card payment, so that no two installations use one name.");

  public static final Setting<Boolean> NO_CHARGES_MAIL =
      new Setting<>(
          "payment.no_charges_mail",
          new Switch("ON", "OFF"),
          "OFF",
          "the bill run, at its next wake",
          "Whether who pays by card is told of a billing month in which the card was not charged.");

  public static final Setting<String> RETRY_DAYS =
      new Setting<>(
          "payment.retry_days",
          new Form(
              "([1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0,19})?",
              "numbers of days such as 1,3,7, at most 20, each 1 to 999; empty = never again"),
          "1,3,7",
          "each declined card",
          "Days from each decline of a card to the next try.");

  public static final Setting<BigDecimal> OUTLIER_AMOUNT =
      new Setting<>(
          "rehearsal.outlier_amount",
          new Decimal("0", "100000000000", "major units of the account's currency"),
          "1000",
          "each rehearsal",
          "An account charged more than this in one rehearsal is an outlier.");

  public static final Setting<BigDecimal> OUTLIER_FACTOR =
      new Setting<>(
          "rehearsal.outlier_factor",
          new Decimal("0", "1000000", "times the last invoice"),
          "3",
          "each rehearsal",
          "An account charged more than so many times its last invoice is an outlier.");

  public static final Setting<Boolean> SIGNUP_MAILS =
      new Setting<>(
          "signup.mails",
          new Switch("ON", "OFF"),
          "ON",
          "each signup, at once",
          "Whether who signs up is told that the signup is taken, and that the account is opened.");

  public static final Setting<BigDecimal> REGISTRATION_FEE =
      new Setting<>(
          "signup.registration_fee",
          new Decimal("0", "1000000000", "major units of the seller's currency"),
          "0",
          "each payment notice, at once",
          "The least that a signup by web payment pays in advance to be an account at once.");

  public static final Setting<String> TAX_EXEMPTION =
      new Setting<>(
          "tax.exemption",
          new Words(List.of("ON", "STORE", "OFF")),
          "ON",
          "each call, at once",
          "Claims of tax exemption: the granted count, are kept and count not, or are not kept.");

  public static final Setting<Long> TRAIL_DAYS =
      new Setting<>(
          "trail.days",
          new Whole(30, 36_500, "days"),
          "400",
          "the trail, within an hour",
          "How long the audit trail is kept.");

  public static final Setting<Long> TRAIL_REFUSED_DAYS =
      new Setting<>(
          "trail.refused_days",
          new Whole(30, 36_500, "days"),
          "90",
          "the trail, within an hour",
          "How long refusals and failures are kept in the audit trail.");

  /** All of them, by name. */
  public static final List<Setting<?>> ALL =
      List.of(
          CALLS_PER_MINUTE,
          FAILURES_PER_LOGIN,
          PASSWORDS_WITH_FACTOR,
          PURGE,
          FINDINGS_MAX,
          SLICE_ACCOUNTS,
          AMOUNT_MAX,
          APPROVAL_MARGIN,
          APPROVAL_REQUIRED,
          DUPLICATE_CREDIT,
          BILLING_MODE,
          SUSPENDED_CHARGES,
          WORKERS,
          BRAKE_DEBIT,
          BRAKE_DELETION,
          BRAKE_MAIL,
          BRAKE_SUSPENSION,
          GUARD_ACTION,
          CLOCK_TOLERANCE,
          NEW_NODES,
          SILENCE,
          KEYS_PER_DAY,
          MAIL_HOLD,
          MAILS_PER_MINUTE,
          KEY_PREFIX,
          NO_CHARGES_MAIL,
          RETRY_DAYS,
          OUTLIER_AMOUNT,
          OUTLIER_FACTOR,
          SIGNUP_MAILS,
          REGISTRATION_FEE,
          TAX_EXEMPTION,
          TRAIL_DAYS,
          TRAIL_REFUSED_DAYS);

  private static final Map<String, Setting<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::name, Function.identity()));

  private SettingCatalogue() {}

  /** The setting of a name; empty = there is none. */
  public static Optional<Setting<?>> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
