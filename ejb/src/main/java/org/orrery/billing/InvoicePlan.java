package org.orrery.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orrery.rating.AccountRates;
import org.orrery.schedule.Charge;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;
import org.orrery.tax.Taxation;

/**
 * The charges of one business date, as they are to stand on one invoice.
 *
 * @param lines what is charged, with its share of the tax
 * @param taxes what each tax comes to
 */
record InvoicePlan(LocalDate on, List<Charge> lines, List<TaxLine> taxes) {

  /**
   * Taxes the charges of one date, once over all lines that are taxed.
   *
   * @param charges charged ones of one date, at least one
   * @param rates by business date
   */
  static InvoicePlan of(List<Charge> charges, Function<LocalDate, AccountRates> rates) {
    LocalDate on = charges.get(0).dueOn();
    List<Integer> taxed =
        IntStream.range(0, charges.size())
            .filter(place -> charges.get(place).terms().includesTaxes())
            .boxed()
            .collect(Collectors.toList());
    List<TaxRate> taxes = taxed.isEmpty() ? List.of() : rates.apply(on).taxes();
    if (taxes.isEmpty()) {
      return new InvoicePlan(on, List.copyOf(charges), List.of());
    }
    List<Money> amounts = taxed.stream().map(place -> charges.get(place).amount()).toList();
    Taxation taxation = Taxation.of(amounts, taxes);
    List<Charge> lines = new ArrayList<>(charges);
    for (int share = 0; share < taxed.size(); share++) {
      int place = taxed.get(share);
      lines.set(place, charges.get(place).taxed(taxation.shares().get(share)));
    }
    return new InvoicePlan(on, List.copyOf(lines), taxation.lines());
  }

  /** Whether any of its charges asks for the mail. */
  boolean mails() {
    return lines.stream().anyMatch(charge -> charge.terms().mailsInvoice());
  }
}
