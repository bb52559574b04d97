package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.invoice.InvoiceFixture.DAY;

import java.nio.charset.StandardCharsets;
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
import org.orrery.shared.ResultTooLargeException;
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

  @Test
  void the_newest_are_listed_first() {
    long first = fixture.invoice(account, DAY, "1.00", "0");
    long later = fixture.invoice(account, DAY.plusDays(1), "1.00", "0");
    long second = fixture.invoice(account, DAY, "1.00", "0");

    assertThat(fixture.desk.list(account.id()))
        .extracting(InvoiceHead::id)
        .containsExactly(later, second, first);
  }

  @Test
  void an_invoice_of_five_thousand_lines_is_shown_and_a_longer_one_refused() {
    long id = fixture.invoice(account, DAY, "1.00", "0");
    addLines(id, 2, InvoiceReader.LINES_MAX);
    assertThat(fixture.desk.read(account.id(), id).lines()).hasSize(InvoiceReader.LINES_MAX);

    addLines(id, InvoiceReader.LINES_MAX + 1, InvoiceReader.LINES_MAX + 1);

    assertThatThrownBy(() -> fixture.desk.read(account.id(), id))
        .isInstanceOf(ResultTooLargeException.class);
  }

  @Test
  void an_operator_reads_and_prints_any_accounts_invoice() {
    long id = fixture.invoice(account, DAY, "10.00", "0");
    post(Book.RECEIVABLE, Book.REVENUE, "10.00");
    post(Book.CASH, Book.RECEIVABLE, "4.00");

    assertThat(fixture.desk.html(account.id(), id)).contains("<h1>Invoice", "10.00");
    assertThat(new String(fixture.desk.pdf(account.id(), id), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    assertThat(fixture.desk.paid(fixture.desk.read(account.id(), id).head()))
        .isEqualTo(Money.of("4.00", "USD"));
  }

  @Test
  void what_is_not_there_is_refused_to_an_operator_too() {
    AccountId nobody = new AccountId(Long.MAX_VALUE);

    assertThatThrownBy(() -> fixture.desk.read(account.id(), 0))
        .isInstanceOf(InvoiceNotFoundException.class)
        .hasMessage("Account " + account.id() + " has no invoice 0; check the number");
    assertThatThrownBy(() -> fixture.desk.mailAll(nobody, true))
        .isInstanceOf(AccountNotFoundException.class);
  }

  private void addLines(long id, int from, int to) {
    fixture.database.update(
        """
        insert into invoice_line (account_id, invoice_id, line, description, note, period_from,
          period_to, net_amount, tax_amount)
        select ?, ?, n, 'Hosting', '', ?, ?, 0, 0 from generate_series(?, ?) as n""",
        account.id().value(),
        id,
        DAY,
        DAY.plusDays(1),
        from,
        to);
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
