package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.invoice.InvoiceFixture.DAY;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.TestDatabase;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

class CreditNotesTest {

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final SellerId seller = fixture.seller();
  private final AccountView account = fixture.account(seller);

  @Test
  void a_credit_note_names_its_invoice_and_follows_it_in_the_series() {
    long invoice = fixture.invoice(account, DAY, "30.00", "0");
    fixture.numbers.assign(seller);

    long note = issue(OptionalLong.of(invoice), "12.00", "0.00");
    fixture.numbers.assign(seller);

    InvoiceHead head = fixture.desk.read(account.id(), note).head();
    assertThat(head.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
    assertThat(head.number()).hasValue(2);
    assertThat(head.creditedNumber()).hasValue(1);
    assertThat(head.total()).isEqualTo(Money.of("12.00", "USD"));
  }

  /** $14.04 at 15 % and 20 % was $2.10 and $2.81; half of it back is $2.46 in two parts. */
  @Test
  void its_tax_is_shared_out_as_the_invoices_was_and_adds_up() {
    long invoice = fixture.invoice(account, DAY, "14.04", "4.91");
    fixture.tax(account, invoice, 1, "State", "15", "2.10");
    fixture.tax(account, invoice, 2, "City", "20", "2.81");

    long note = issue(OptionalLong.of(invoice), "7.02", "2.46");

    assertThat(fixture.desk.read(account.id(), note).taxes())
        .extracting(tax -> tax.description() + " " + tax.amount())
        .containsExactly("State USD 1.05", "City USD 1.41");
  }

  @Test
  void without_a_known_invoice_its_tax_is_one_sum() {
    long note = issue(OptionalLong.empty(), "10.00", "1.90");

    InvoiceView view = fixture.desk.read(account.id(), note);
    assertThat(view.taxes()).isEmpty();
    assertThat(InvoiceDocument.html(view)).contains("<td>Tax</td>").contains("1.90", "11.90");
  }

  @Test
  void of_an_invoice_whose_tax_came_to_nothing_it_has_no_tax() {
    long invoice = fixture.invoice(account, DAY, "10.00", "0.00");
    fixture.tax(account, invoice, 1, "Exempt", "0", "0.00");

    long note = issue(OptionalLong.of(invoice), "10.00", "0.00");

    assertThat(fixture.desk.read(account.id(), note).taxes()).isEmpty();
  }

  @Test
  void what_it_gave_back_is_invoiced_again_line_by_line_with_the_same_taxes() {
    long invoice = fixture.invoice(account, DAY, "14.04", "4.91");
    fixture.tax(account, invoice, 1, "State", "15", "2.10");
    fixture.tax(account, invoice, 2, "City", "20", "2.81");
    long one = issue(OptionalLong.of(invoice), "7.02", "2.46");
    long other = issue(OptionalLong.of(invoice), "3.51", "1.23");

    long again =
        fixture.commit(
            () -> fixture.creditNotes.takeBack(account, List.of(one, other), DAY.plusDays(3)));

    InvoiceView view = fixture.desk.read(account.id(), again);
    assertThat(view.head().kind()).isEqualTo(InvoiceKind.INVOICE);
    assertThat(view.head().on()).isEqualTo(DAY.plusDays(3));
    assertThat(view.head().total()).isEqualTo(Money.of("14.22", "USD"));
    assertThat(view.lines())
        .extracting(line -> line.description() + " " + line.net() + " " + line.tax())
        .containsExactly(
            "Taken back: Refund USD 7.02 USD 2.46", "Taken back: Refund USD 3.51 USD 1.23");
    assertThat(view.lines().get(0).to()).isEqualTo(DAY.plusDays(15));
    assertThat(view.taxes())
        .extracting(tax -> tax.description() + " " + tax.amount())
        .containsExactly("State USD 1.58", "City USD 2.11");
  }

  @Test
  void a_title_that_is_too_long_once_it_is_taken_back_is_cut() {
    String title = "x".repeat(244);
    long note =
        fixture.commit(
            () ->
                fixture.creditNotes.issue(
                    new CreditNoteDraft(
                        account,
                        DAY,
                        OptionalLong.empty(),
                        List.of(line("x".repeat(243)), line(title)),
                        false)));

    long again = fixture.commit(() -> fixture.creditNotes.takeBack(account, List.of(note), DAY));

    assertThat(fixture.desk.read(account.id(), again).lines())
        .extracting(InvoiceLineView::description)
        .containsExactly("Taken back: " + "x".repeat(243), "Taken back: " + "x".repeat(243));
  }

  @Test
  void nothing_and_less_than_nothing_is_no_credit_note() {
    assertThatThrownBy(
            () -> new CreditNoteDraft(account, DAY, OptionalLong.empty(), List.of(), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line("-1.00", "0.00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> line("1.00", "-0.01")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_rolled_back_was_never_there() {
    assertThatThrownBy(
            () ->
                TestDatabase.inTransaction(
                    () -> {
                      fixture.creditNotes.issue(draft(OptionalLong.empty(), "1.00", "0.00"));
                      throw new IllegalStateException("refused after all");
                    }))
        .hasMessage("refused after all");

    assertThat(fixture.desk.list(account.id())).isEmpty();
  }

  private long issue(OptionalLong invoice, String net, String tax) {
    return fixture.commit(() -> fixture.creditNotes.issue(draft(invoice, net, tax)));
  }

  private CreditNoteDraft draft(OptionalLong invoice, String net, String tax) {
    return new CreditNoteDraft(account, DAY, invoice, List.of(line(net, tax)), false);
  }

  private static CreditNoteLine line(String title) {
    return new CreditNoteLine(
        title, "", DAY, DAY.plusDays(1), Money.of("1.00", "USD"), Money.of("0.00", "USD"));
  }

  private static CreditNoteLine line(String net, String tax) {
    return new CreditNoteLine(
        "Refund", "", DAY, DAY.plusDays(15), Money.of(net, "USD"), Money.of(tax, "USD"));
  }
}
