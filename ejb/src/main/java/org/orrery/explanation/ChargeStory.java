package org.orrery.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orrery.schedule.SkipReason;
import org.orrery.shared.Money;

/** Puts the facts of a charge into words. */
final class ChargeStory {

  private final ChargeFacts facts;
  private final ChargeFacts.Terms terms;
  private final ChargeFacts.Sum sum;
  private final List<String> lines = new ArrayList<>();

  ChargeStory(ChargeFacts facts) {
    this.facts = facts;
    this.terms = facts.terms();
    this.sum = facts.sum();
  }

  String tell() {
    tellResult();
    tellSchedule();
    tellDate();
    tellSum();
    tellTaxes();
    tellOrigin();
    tellBooks();
    return String.join("\n", lines);
  }

  private void tellResult() {
    String what =
        facts.skipReason() == null
            ? "%s without tax, %s tax".formatted(money(sum.amount()), money(sum.tax()))
            : "skipped, " + reason(facts.skipReason());
    say("charge", "%d of account %d: %s".formatted(facts.id(), facts.account(), what));
  }

  private void tellSchedule() {
    String count = terms.chargeCount() == null ? "without end" : "of " + terms.chargeCount();
    String every =
        terms.frequencyMonths() == null ? "" : " every " + terms.frequencyMonths() + " months";
    say(
        "debit",
        "schedule %d, %s, set on %s by %s: %s%s; this is number %d %s"
            .formatted(
                terms.schedule(),
                terms.kind().toLowerCase(Locale.ROOT).replace('_', ' '),
                terms.setOn(),
                terms.createdBy(),
                money(terms.amount()),
                every,
                facts.ordinal(),
                count));
    if (!facts.note().isEmpty()) {
      say("note", facts.note());
    }
    if (!terms.adminNote().isEmpty()) {
      say("note of the administrator", terms.adminNote());
    }
  }

  private void tellDate() {
    say("due on", facts.businessDate() + " in " + facts.zone() + ", " + why());
    say("pays for", facts.periodFrom() + " to " + facts.periodTo().minusDays(1));
  }

  private String why() {
    if (terms.frequencyMonths() != null) {
      return facts.ordinal() == 1
          ? "the day of setting"
          : "anchor %s + (%d - 1) x %d months"
              .formatted(terms.anchorOn(), facts.ordinal(), terms.frequencyMonths());
    }
    return facts.businessDate().equals(terms.setOn())
        ? "the day of setting"
        : "when the period from " + facts.periodFrom() + " opened";
  }

  private void tellSum() {
    ChargeFacts.Share share = facts.share();
    String full = money(sum.amount().add(sum.discount()));
    if (sum.rule().equals("PRORATED")) {
      String result = facts.skipReason() == null ? full : money(BigDecimal.ZERO);
      say(
          "computed",
          "%s x (%d months x %d + %d days) / (%d months x %d) = %s, rounded %s"
              .formatted(
                  plain(sum.rate()),
                  share.wholeMonths(),
                  share.divisor(),
                  share.days(),
                  share.cycleMonths(),
                  share.divisor(),
                  result,
                  sum.rounding()));
    } else if (sum.rule().equals("FEE")) {
      say(
          "computed",
          "%s x %d / (%d x %d) = %s, rounded %s"
              .formatted(
                  sum.rate().stripTrailingZeros().toPlainString(),
                  share.days(),
                  share.cycleMonths(),
                  share.divisor(),
                  full,
                  sum.rounding()));
    } else {
      say("computed", "the whole rate, " + money(sum.rate()));
    }
    if (sum.discount().signum() > 0) {
      say(
          "discounts",
          "%s, together %s off %s".formatted(sum.discounts(), money(sum.discount()), full));
    }
  }

  private void tellTaxes() {
    ChargeFacts.Document document = facts.document();
    if (document == null) {
      return;
    }
    if (!terms.includesTaxes()) {
      say("taxes", "none: the debit is without taxes");
    } else if (document.taxes().isEmpty()) {
      say("taxes", "none: no tax was in force for the account");
    } else {
      say(
          "taxes",
          "of the invoice %s; the share of this charge is %s"
              .formatted(String.join(", ", document.taxes()), money(sum.tax())));
    }
  }

  private void tellOrigin() {
    ChargeFacts.Run run = facts.run();
    boolean byCall = facts.ordinal() == 1 && facts.businessDate().equals(terms.setOn());
    if (byCall) {
      say("made by", "the call of %s at %s".formatted(terms.createdBy(), madeAt()));
    } else if (run == null) {
      say("made by", "a call that charged what was due, at " + madeAt());
    } else {
      String node = run.node() == null ? "" : ", node " + run.node();
      say(
          "made by",
          "the bill run of %s, begun at %s%s; written at %s"
              .formatted(facts.businessDate(), inSeconds(run.startedAt()), node, madeAt()));
    }
  }

  private Instant madeAt() {
    return inSeconds(facts.createdAt());
  }

  private static Instant inSeconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private void tellBooks() {
    ChargeFacts.Booking booking = facts.booking();
    if (booking != null) {
      say(
          "booked",
          "journal entry %d, number %d of the account's chain"
              .formatted(booking.entry(), booking.sequence()));
      tellWholesale(booking.wholesale());
    }
    ChargeFacts.Document document = facts.document();
    if (document != null) {
      String number =
          document.number() == null ? "not yet numbered" : "number " + document.number();
      say("invoice", document.invoice() + ", " + number);
    }
  }

  private void tellWholesale(ChargeFacts.@Nullable Wholesale wholesale) {
    if (wholesale != null) {
      say(
          "wholesale",
          "%s %s without tax, %s tax, owed by the reseller on account %d"
              .formatted(
                  wholesale.net().amount().toPlainString(),
                  wholesale.net().currency(),
                  wholesale.tax().amount().toPlainString(),
                  wholesale.account()));
    }
  }

  private void say(String what, String how) {
    lines.add("%-10s %s".formatted(what, how));
  }

  private String money(BigDecimal amount) {
    return plain(amount) + " " + sum.currency();
  }

  private String plain(BigDecimal amount) {
    return Money.of(amount.stripTrailingZeros().toPlainString(), sum.currency())
        .amount()
        .toPlainString();
  }

  private static String reason(String skipReason) {
    return SkipReason.valueOf(skipReason) == SkipReason.SUSPENDED
        ? "the account was suspended"
        : "it came to nothing";
  }
}
