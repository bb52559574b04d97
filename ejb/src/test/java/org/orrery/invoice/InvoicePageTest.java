package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** How an invoice says things, before it is a page. */
class InvoicePageTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  @Test
  void a_period_is_printed_with_its_last_day_and_one_of_a_day_as_that_day() {
    assertThat(line(DAY, DAY.plusMonths(1)))
        .containsEntry("period", "20 Apr 2026 \u2013 19 May 2026");
    assertThat(line(DAY, DAY.plusDays(2)))
        .containsEntry("period", "20 Apr 2026 \u2013 21 Apr 2026");
    assertThat(line(DAY, DAY.plusDays(1))).containsEntry("period", "20 Apr 2026");
  }

  @Test
  void amounts_are_printed_at_the_scale_of_their_currency() {
    assertThat(page(InvoiceKind.INVOICE, "1234567.5", "0", "USD").values())
        .containsEntry("net", "1,234,567.50")
        .containsEntry("currency", "USD");
    assertThat(page(InvoiceKind.INVOICE, "1234", "0", "JPY").values())
        .containsEntry("total", "1,234");
  }

  @Test
  void each_tax_has_its_line_with_its_percentage() {
    InvoiceTaxView tax =
        new InvoiceTaxView("VAT", new BigDecimal("8.87500"), Money.of("0.89", "USD"));
    InvoicePage page =
        new InvoicePage(view(head(InvoiceKind.INVOICE, "10", "0.89", "USD"), "", List.of(tax)));

    assertThat(page.values())
        .containsEntry("taxes", List.of(Map.of("label", "VAT 8.875\u00a0%", "amount", "0.89")))
        .containsEntry("total", "10.89");
  }

  @Test
  void a_tax_of_which_nothing_is_known_is_one_sum_and_no_tax_is_no_line() {
    assertThat(page(InvoiceKind.CREDIT_NOTE, "10", "1.90", "USD").values())
        .containsEntry("taxes", List.of(Map.of("label", "Tax", "amount", "1.90")));
    assertThat(page(InvoiceKind.INVOICE, "10", "0", "USD").values())
        .containsEntry("taxes", List.of());
  }

  @Test
  void an_invoice_asks_and_a_credit_note_credits() {
    assertThat(page(InvoiceKind.INVOICE, "1", "0", "USD").values())
        .containsEntry("title", "Invoice 7")
        .containsEntry("credited", "")
        .containsEntry("totalLabel", "Total");
    assertThat(page(InvoiceKind.CREDIT_NOTE, "1", "0", "USD").values())
        .containsEntry("title", "Credit note 7")
        .containsEntry("totalLabel", "Total credited");
  }

  @Test
  void empty_lines_of_an_address_are_left_out() {
    InvoiceHead head = head(InvoiceKind.INVOICE, "1", "0", "USD");

    assertThat(new InvoicePage(view(head, "Jane Doe\r\n \n1 Street\n", List.of())).values())
        .containsEntry("billTo", List.of("Jane Doe", "1 Street"));
  }

  private static InvoicePage page(InvoiceKind kind, String net, String tax, String currency) {
    return new InvoicePage(view(head(kind, net, tax, currency), "", List.of()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> line(LocalDate from, LocalDate to) {
    InvoiceLineView line =
        new InvoiceLineView("Hosting", "", from, to, Money.of("1", "USD"), Money.of("0", "USD"));
    InvoiceView view =
        new InvoiceView(
            head(InvoiceKind.INVOICE, "1", "0", "USD"),
            "",
            Letterhead.ofName("x"),
            List.of(line),
            List.of());
    return ((List<Map<String, Object>>) new InvoicePage(view).values().get("lines")).get(0);
  }

  private static InvoiceView view(InvoiceHead head, String billTo, List<InvoiceTaxView> taxes) {
    return new InvoiceView(head, billTo, Letterhead.ofName("x"), List.of(), taxes);
  }

  private static InvoiceHead head(InvoiceKind kind, String net, String tax, String currency) {
    return new InvoiceHead(
        new AccountId(100234),
        17,
        SellerId.HOST,
        kind,
        OptionalLong.of(7),
        DAY,
        Money.of(net, currency),
        Money.of(tax, currency),
        OptionalLong.empty());
  }
}
