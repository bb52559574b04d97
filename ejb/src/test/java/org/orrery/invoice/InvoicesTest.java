package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.invoice.InvoiceFixture.DAY;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountView;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

class InvoicesTest {

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final SellerId seller = fixture.seller();
  private final AccountView account = fixture.account(seller);
  private final Caller owner = new Caller(account.customer(), "jane", Role.USER, seller, 0);

  @Test
  void an_invoice_is_read_as_it_was_made() {
    long id = fixture.invoice(account, DAY, "14.04", "4.91");
    fixture.line(account, id, 2, "Domain", "as agreed", "0.00", "0.00");
    fixture.tax(account, id, 1, "State", "15", "2.10");
    fixture.tax(account, id, 2, "City", "20", "2.81");

    InvoiceView view = fixture.invoices.read(owner, account.id(), id);

    assertThat(view.head().total()).isEqualTo(Money.of("18.95", "USD"));
    assertThat(view.billTo())
        .isEqualTo("Jane Doe\nExample Ltd\n1 Sample Street\n12345 Springfield\nUS");
    assertThat(view.lines()).extracting(InvoiceLineView::description).contains("Domain");
    assertThat(view.lines()).extracting(InvoiceLineView::note).containsExactly("", "as agreed");
    assertThat(view.taxes()).extracting(InvoiceTaxView::description).contains("State", "City");
    assertThat(fixture.invoices.list(owner, account.id())).containsExactly(view.head());
  }

  @Test
  void nobody_reads_the_invoices_of_others() {
    long id = fixture.invoice(account, DAY, "1.00", "0");
    AccountView other = fixture.account(seller);
    Caller stranger = new Caller(other.customer(), "joe", Role.USER, seller, 0);

    assertThatThrownBy(() -> fixture.invoices.read(stranger, account.id(), id))
        .isInstanceOf(AccountNotFoundException.class);
    assertThatThrownBy(() -> fixture.invoices.list(stranger, account.id()))
        .isInstanceOf(AccountNotFoundException.class);
    assertThatThrownBy(() -> fixture.invoices.read(stranger, other.id(), id))
        .isInstanceOf(InvoiceNotFoundException.class);
  }

  @Test
  void a_numbered_invoice_keeps_the_letterhead_of_its_day() {
    fixture.letterheads.set(seller, Letterhead.ofName("Before"));
    long id = fixture.invoice(account, DAY, "1.00", "0");
    fixture.numbers.assign(seller);

    fixture.letterheads.set(seller, Letterhead.ofName("After"));

    long next = fixture.invoice(account, DAY, "1.00", "0");
    assertThat(fixture.desk.read(account.id(), id).letterhead().name()).isEqualTo("Before");
    assertThat(fixture.desk.read(account.id(), next).letterhead().name()).isEqualTo("After");
    assertThat(fixture.letterheads.of(seller).name()).isEqualTo("After");
  }

  @Test
  void payments_cover_the_oldest_invoices_and_credit_notes_their_own() {
    long first = fixture.invoice(account, DAY, "10.00", "0");
    long second = fixture.invoice(account, DAY, "10.00", "0");
    long third = fixture.invoice(account, DAY, "10.00", "0");
    post(Book.RECEIVABLE, Book.REVENUE, "30.00");
    assertThat(paid(first, second, third)).containsExactly("0.00", "0.00", "0.00");

    CreditNoteLine back =
        new CreditNoteLine(
            "Refund", "", DAY, DAY.plusDays(1), Money.of("4.00", "USD"), Money.of("0.00", "USD"));
    CreditNoteDraft draft =
        new CreditNoteDraft(account, DAY, OptionalLong.of(third), List.of(back), false);
    long note = fixture.commit(() -> fixture.creditNotes.issue(draft));
    post(Book.REVENUE, Book.RECEIVABLE, "4.00");
    post(Book.CASH, Book.RECEIVABLE, "12.00");

    assertThat(paid(first, second, third, note)).containsExactly("10.00", "2.00", "4.00", "0.00");
  }

  private List<String> paid(long... invoices) {
    return Arrays.stream(invoices)
        .mapToObj(id -> fixture.invoices.paid(owner, account.id(), id))
        .map(money -> money.amount().toPlainString())
        .toList();
  }

  private void post(Book debit, Book credit, String amount) {
    AccountId id = account.id();
    Entry entry =
        Entry.of(
            EntryKind.CREDIT,
            id,
            seller,
            DAY,
            new Entry.TwoLines(debit, credit, Money.of(amount, "USD")));
    fixture.commit(() -> fixture.ledger.journal.post(List.of(entry)));
  }
}
