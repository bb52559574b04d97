package org.orrery.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * A charge with everything around it that explains it, as stored.
 *
 * @param booking null if nothing was booked
 * @param document null if it is on no invoice
 * @param run null if no bill run of its date was begun
 */
record ChargeFacts(
    long id,
    long account,
    int ordinal,
    String status,
    @Nullable String skipReason,
    LocalDate businessDate,
    LocalDate periodFrom,
    LocalDate periodTo,
    Sum sum,
    Share share,
    String zone,
    String note,
    Instant createdAt,
    Terms terms,
    @Nullable Booking booking,
    @Nullable Document document,
    @Nullable Run run) {

  /** How the amount was computed. */
  record Sum(
      BigDecimal amount,
      BigDecimal tax,
      BigDecimal discount,
      String discounts,
      String currency,
      String rule,
      BigDecimal rate,
      String rounding) {}

  /** The share of a cycle; numbers are null where there is none. */
  record Share(
      @Nullable Integer cycleMonths,
      @Nullable Integer wholeMonths,
      @Nullable Integer days,
      @Nullable Integer divisor) {}

  /** The schedule. */
  record Terms(
      long schedule,
      String kind,
      BigDecimal amount,
      @Nullable Integer frequencyMonths,
      @Nullable Integer chargeCount,
      @Nullable Integer startOn,
      LocalDate setOn,
      LocalDate anchorOn,
      boolean includesTaxes,
      String createdBy,
      Instant createdAt,
      String adminNote) {}

  /**
   * Its place in the books.
   *
   * @param wholesale null if its seller owes nobody for it
   */
  record Booking(long entry, long sequence, @Nullable Wholesale wholesale) {}

  /** What the reseller owes on its account with its provider, whatever its customer pays. */
  record Wholesale(long account, Money net, Money tax) {}

  /** Its invoice; the number is null until it is given. */
  record Document(long invoice, @Nullable Long number, List<String> taxes) {}

  /** The bill run of its date. */
  record Run(Instant startedAt, @Nullable Instant endedAt, @Nullable String node) {}
}
