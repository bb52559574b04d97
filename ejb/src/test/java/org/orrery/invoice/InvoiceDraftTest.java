package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

class InvoiceDraftTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  @Test
  void its_sums_are_those_of_its_lines() {
    InvoiceDraft draft =
        draft(List.of(line("10.00", "1.90"), line("5.00", "0.95")), List.of(tax("2.85")));

    assertThat(draft.net()).isEqualTo(Money.of("15.00", "USD"));
    assertThat(draft.tax()).isEqualTo(Money.of("2.85", "USD"));
  }

  @Test
  void there_is_no_invoice_of_nothing() {
    assertThatThrownBy(() -> draft(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an invoice of nothing");
  }

  @Test
  void taxes_that_do_not_add_up_are_on_no_invoice() {
    List<InvoiceDraft.Line> lines = List.of(line("10.00", "1.90"));

    assertThatThrownBy(() -> draft(lines, List.of(tax("1.89"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("taxes of USD 1.89 on lines with USD 1.90");
    assertThatThrownBy(() -> draft(lines, List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static InvoiceDraft draft(List<InvoiceDraft.Line> lines, List<TaxLine> taxes) {
    return new InvoiceDraft(
        new AccountId(1), SellerId.HOST, DAY, Currency.getInstance("USD"), false, lines, taxes);
  }

  private static InvoiceDraft.Line line(String net, String tax) {
    return new InvoiceDraft.Line(
        null, "Hosting", "", DAY, DAY.plusDays(1), Money.of(net, "USD"), Money.of(tax, "USD"));
  }

  private static TaxLine tax(String amount) {
    return new TaxLine(new TaxRate(1, "VAT", new BigDecimal("19")), Money.of(amount, "USD"));
  }
}
