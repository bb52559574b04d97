package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.shared.Money;

/** Writes the credit note of a refund. */
@ApplicationScoped
class RefundNotes {

  @Inject Database database;

  /** Stores a credit note with a line for each refund, and tells its id. */
  long issue(AccountView account, LocalDate on, List<RefundLine> lines) {
    long id = database.next("invoice_id", 1).get(0);
    Money zero = Money.zero(account.currency());
    Money net = lines.stream().map(line -> line.refund().net()).reduce(zero, Money::plus);
    Money tax = lines.stream().map(line -> line.refund().tax()).reduce(zero, Money::plus);
    database.update(
        """
        insert into invoice (account_id, id, seller_id, kind, business_date, currency, net_amount,
          tax_amount, mails, bill_to, credited_invoice_id)
        values (?, ?, ?, 'CREDIT_NOTE', ?, ?, ?, ?, false, '', ?::bigint)""",
        account.id().value(),
        id,
        account.seller().value(),
        on,
        account.currency().getCurrencyCode(),
        net.amount(),
        tax.amount(),
        invoice(lines));
    addLines(account, id, lines);
    return id;
  }

  /** The invoice that all of it stood on; null if there were several. */
  private static @Nullable Long invoice(List<RefundLine> lines) {
    List<Long> invoices = lines.stream().map(line -> line.charge().invoice()).distinct().toList();
    boolean isOne = invoices.size() == 1 && invoices.get(0) != 0;
    return isOne ? Objects.requireNonNull(invoices.get(0)) : null;
  }

  private void addLines(AccountView account, long id, List<RefundLine> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (RefundLine line : lines) {
      rows.add(
          new @Nullable Object[] {
            account.id().value(),
            id,
            rows.size() + 1,
            line.description(),
            line.charge().span().from(),
            line.charge().span().to(),
            line.refund().net().amount(),
            line.refund().tax().amount()
          });
    }
    database.batch(
        """
        insert into invoice_line (account_id, invoice_id, line, description, note, period_from,
          period_to, net_amount, tax_amount)
        values (?, ?, ?, ?, '', ?, ?, ?, ?)""",
        rows);
  }
}
