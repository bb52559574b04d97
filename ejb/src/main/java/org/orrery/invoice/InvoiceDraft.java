package org.orrery.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;

/**
 * A document that is to be issued: everything but its id and its number.
 *
 * @param mails whether it is sent by e-mail
 * @param lines at least one
 * @param taxes what each tax came to; they add up to the taxes of the lines
 */
public record InvoiceDraft(
    AccountId account,
    SellerId seller,
    LocalDate businessDate,
    Currency currency,
    boolean mails,
    List<Line> lines,
    List<TaxLine> taxes) {

  /**
   * Checks that the sums agree.
   *
   * @throws IllegalArgumentException if there is no line, or the taxes do not add up
   */
  public InvoiceDraft {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an invoice of nothing");
    }
    Money ofTaxes = taxes.stream().map(TaxLine::amount).reduce(Money.zero(currency), Money::plus);
    Money ofLines = lines.stream().map(Line::tax).reduce(Money.zero(currency), Money::plus);
    if (!ofTaxes.equals(ofLines)) {
      throw new IllegalArgumentException("taxes of " + ofTaxes + " on lines with " + ofLines);
    }
  }

  /**
   * One line.
   *
   * @param charge what it shows; null on a line that shows no charge
   * @param from the first day that it pays for
   * @param to exclusive
   * @param tax its share of the invoice's tax
   */
  public record Line(
      @Nullable ChargeKey charge,
      String description,
      String note,
      LocalDate from,
      LocalDate to,
      Money net,
      Money tax) {}

  /** The name of a charge. */
  public record ChargeKey(long scheduleId, int ordinal) {}

  Money net() {
    return lines.stream().map(Line::net).reduce(Money.zero(currency), Money::plus);
  }

  Money tax() {
    return lines.stream().map(Line::tax).reduce(Money.zero(currency), Money::plus);
  }
}
