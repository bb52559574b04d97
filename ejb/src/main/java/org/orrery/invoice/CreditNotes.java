package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.LargestRemainder;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/**
 * Makes credit notes: documents that give back what invoices asked for.
 *
 * <p>A document only: what the account's balance gains, the caller posts, in the same transaction.
 * Like an invoice it is frozen, and gets its number from the same series after the commit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CreditNotes {

  /** Lines of all the credit notes of one occasion. */
  private static final int LINES_MAX = 10_000;

  private static final int DESCRIPTION_MAX = 255;

  @Inject Database database;
  @Inject InvoiceBook invoices;

  /**
   * Makes a credit note in the caller's transaction. Its tax is shared out to the taxes of the
   * invoice that it names, in proportion to what they were, so that the parts add up.
   *
   * @return its id within the account
   * @throws IllegalArgumentException if amounts are in another currency than the account's
   */
  public long issue(CreditNoteDraft draft) {
    long id = database.next("invoice_id", 1).get(0);
    Money tax = sum(draft, draft.lines().stream().map(CreditNoteLine::tax).toList());
    add(id, draft, tax);
    addLines(id, draft);
    addTaxes(id, draft, tax);
    return id;
  }

  /**
   * Invoices what credit notes gave back, line by line, because the reason for them is gone.
   *
   * @param creditNotes of the account, at least one
   * @return the id of the one invoice
   */
  public long takeBack(AccountView account, List<Long> creditNotes, LocalDate on) {
    List<InvoiceDraft.Line> lines = credited(account, creditNotes);
    List<TaxLine> taxes = creditedTaxes(account, creditNotes);
    InvoiceDraft draft =
        new InvoiceDraft(
            account.id(), account.seller(), on, account.currency(), false, lines, taxes);
    return invoices.issue(List.of(draft)).get(0);
  }

  private static Money sum(CreditNoteDraft draft, List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(draft.account().currency()), Money::plus);
  }

  private void add(long id, CreditNoteDraft draft, Money tax) {
    Money net = sum(draft, draft.lines().stream().map(CreditNoteLine::net).toList());
    database.update(
        """
        insert into invoice (account_id, id, seller_id, kind, business_date, currency, net_amount,
          tax_amount, mails, bill_to, credited_invoice_id)
        select a.id, ?, a.seller_id, 'CREDIT_NOTE', ?, a.currency, ?, ?, ?,
        """
            + BillTo.LINES
            + ", ? from account a\n"
            + BillTo.CONTACT.formatted("a.id")
            + "where a.id = ?",
        id,
        draft.on(),
        net.amount(),
        tax.amount(),
        draft.isMailed(),
        draft.invoiceId().isPresent() ? (@Nullable Long) draft.invoiceId().getAsLong() : null,
        draft.account().id().value());
  }

  private void addLines(long id, CreditNoteDraft draft) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (CreditNoteLine line : draft.lines()) {
      rows.add(
          new @Nullable Object[] {
            draft.account().id().value(),
            id,
            rows.size() + 1,
            line.description(),
            line.note(),
            line.from(),
            line.to(),
            line.net().amount(),
            line.tax().amount()
          });
    }
    database.batch(
        """
        insert into invoice_line (account_id, invoice_id, line, description, note, period_from,
          period_to, net_amount, tax_amount)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  private void addTaxes(long id, CreditNoteDraft draft, Money tax) {
    List<TaxRow> taxes = taxesOfInvoice(draft);
    boolean wasTaxed = taxes.stream().anyMatch(row -> row.amount().signum() > 0);
    if (!wasTaxed) {
      return;
    }
    List<Money> shares = LargestRemainder.split(tax, taxes.stream().map(TaxRow::amount).toList());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (TaxRow row : taxes) {
      rows.add(
          new @Nullable Object[] {
            draft.account().id().value(),
            id,
            shares.get(rows.size()).amount(),
            draft.account().id().value(),
            draft.invoiceId().getAsLong(),
            row.line()
          });
    }
    database.batch(
        """
        insert into invoice_tax (account_id, invoice_id, line, tax_id, description, percent, amount)
        select ?, ?, line, tax_id, description, percent, ? from invoice_tax
        where account_id = ? and invoice_id = ? and line = ?""",
        rows);
  }

  private List<TaxRow> taxesOfInvoice(CreditNoteDraft draft) {
    if (draft.invoiceId().isEmpty()) {
      return List.of();
    }
    return database.query(
        "select line, amount from invoice_tax where account_id = ? and invoice_id = ? order by line",
        row -> new TaxRow(row.getInt(1), row.getBigDecimal(2)),
        draft.account().id().value(),
        draft.invoiceId().getAsLong());
  }

  private List<InvoiceDraft.Line> credited(AccountView account, List<Long> creditNotes) {
    return database.whole(
        LINES_MAX,
        """
        select description, period_from, period_to, net_amount, tax_amount from invoice_line
        where account_id = ? and invoice_id = any(?) order by invoice_id, line""",
        row ->
            new InvoiceDraft.Line(
                null,
                title(row.getString(1)),
                "",
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                money(row.getBigDecimal(4), account),
                money(row.getBigDecimal(5), account)),
        account.id().value(),
        SqlArray.ofLongs(creditNotes));
  }

  private List<TaxLine> creditedTaxes(AccountView account, List<Long> creditNotes) {
    return database.whole(
        LINES_MAX,
        """
        select tax_id, description, percent, sum(amount) from invoice_tax
        where account_id = ? and invoice_id = any(?)
        group by tax_id, description, percent order by tax_id""",
        row ->
            new TaxLine(
                new TaxRate(row.getLong(1), row.getString(2), row.getBigDecimal(3)),
                money(row.getBigDecimal(4), account)),
        account.id().value(),
        SqlArray.ofLongs(creditNotes));
  }

  private static String title(String credited) {
    String title = "Taken back: " + credited;
    return title.length() > DESCRIPTION_MAX ? title.substring(0, DESCRIPTION_MAX) : title;
  }

  private static Money money(BigDecimal amount, AccountView account) {
    return new Money(amount.stripTrailingZeros(), account.currency());
  }

  private record TaxRow(int line, BigDecimal amount) {}
}
