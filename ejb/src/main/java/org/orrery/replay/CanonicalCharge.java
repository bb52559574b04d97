package org.orrery.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.rating.Computation;
import org.orrery.rating.Proration;
import org.orrery.schedule.Charge;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.SkipReason;

/** What a charge says, field by field, in the form in which the table prints it. */
final class CanonicalCharge {

  /** The columns that are computed anew and compared; the tax is the invoice's matter. */
  static final List<String> COLUMNS =
      List.of(
          "status",
          "business_date",
          "period_from",
          "period_to",
          "currency",
          "description",
          "note",
          "skip_reason",
          "rule",
          "rate",
          "cycle_months",
          "whole_months",
          "days",
          "divisor",
          "rounding",
          "amount",
          "discount_amount",
          "discounts");

  private static final int DECIMALS = 4;

  private CanonicalCharge() {}

  /** Of a charge of {@code schedule}, whose rate is the schedule's amount. */
  static Map<String, String> of(Charge charge, DebitSchedule schedule) {
    Computation computation = charge.computation();
    Proration share = computation.proration();
    SkipReason skipped = charge.skipped();
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "status", charge.isCharged() ? "CHARGED" : "SKIPPED");
    put(fields, "business_date", charge.dueOn());
    put(fields, "period_from", charge.span().from());
    put(fields, "period_to", charge.span().to());
    put(fields, "currency", charge.amount().currency().getCurrencyCode());
    put(fields, "description", charge.texts().description());
    put(fields, "note", charge.texts().note());
    put(fields, "skip_reason", skipped == null ? null : skipped.name());
    put(fields, "rule", computation.rule());
    put(fields, "rate", schedule.amount().amount().stripTrailingZeros().toPlainString());
    put(fields, "cycle_months", computation.cycleMonths());
    put(fields, "whole_months", share == null ? null : (@Nullable Integer) share.wholeMonths());
    put(fields, "days", share == null ? null : (@Nullable Integer) share.days());
    put(fields, "divisor", share == null ? null : (@Nullable Integer) share.divisor());
    put(fields, "rounding", Computation.ROUNDING.name());
    put(fields, "amount", decimals(charge.amount().amount()));
    put(fields, "discount_amount", decimals(charge.price().discount().amount()));
    put(fields, "discounts", charge.price().discounts());
    return fields;
  }

  /** The names of the fields that differ, with both values. */
  static List<String> differences(Map<String, String> stored, Map<String, String> computed) {
    return COLUMNS.stream()
        .filter(column -> !Objects.equals(stored.get(column), computed.get(column)))
        .map(
            column ->
                "%s is %s, computed %s"
                    .formatted(column, shown(stored, column), shown(computed, column)))
        .toList();
  }

  /** An amount as the table prints it. */
  static String decimals(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String shown(Map<String, String> fields, String column) {
    String value = fields.get(column);
    return value == null ? "none" : "'" + value + "'";
  }

  private static void put(Map<String, String> fields, String column, @Nullable Object value) {
    if (value != null) {
      fields.put(column, value.toString());
    }
  }
}
