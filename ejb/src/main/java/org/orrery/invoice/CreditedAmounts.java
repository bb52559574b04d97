package org.orrery.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/** Reads what credit notes gave back, as an invoice asks for it again. */
@ApplicationScoped
class CreditedAmounts {

  /** Lines of all the credit notes of one occasion. */
  private static final int LINES_MAX = 10_000;

  private static final int DESCRIPTION_MAX = 255;

  @Inject Database database;

  List<InvoiceDraft.Line> lines(AccountView account, List<Long> creditNotes) {
    return database.query(
        """
        select description, period_from, period_to, net_amount, tax_amount from invoice_line
        where account_id = ? and invoice_id = any(?) order by invoice_id, line limit ?""",
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
        SqlArray.ofLongs(creditNotes),
        LINES_MAX);
  }

  List<TaxLine> taxes(AccountView account, List<Long> creditNotes) {
    return database.query(
        """
        select tax_id, description, percent, sum(amount) from invoice_tax
        where account_id = ? and invoice_id = any(?)
        group by tax_id, description, percent order by tax_id limit ?""",
        row ->
            new TaxLine(
                new TaxRate(row.getLong(1), row.getString(2), row.getBigDecimal(3)),
                money(row.getBigDecimal(4), account)),
        account.id().value(),
        SqlArray.ofLongs(creditNotes),
        LINES_MAX);
  }

  private static String title(String credited) {
    String title = "Taken back: " + credited;
    return title.length() > DESCRIPTION_MAX ? title.substring(0, DESCRIPTION_MAX) : title;
  }

  private static Money money(BigDecimal amount, AccountView account) {
    return new Money(amount.stripTrailingZeros(), account.currency());
  }
}
