package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.orrery.period.DateSpan;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** Reads the fees that an account was charged. */
@ApplicationScoped
class FeeChargeRepository {

  /** Far above what an account has bought. */
  private static final int CHARGES_MAX = 100_000;

  @Inject Database database;

  /** Recurrent charges that pay for days from {@code day} on, the latest first. */
  List<FeeCharge> recurrent(AccountId account, LocalDate day) {
    return database.whole(
        CHARGES_MAX,
        """
        select c.schedule_id, c.ordinal, c.period_from, c.period_to, c.amount, c.tax_amount,
          c.currency, c.rate, c.cycle_months, c.description, coalesce(l.invoice_id, 0) as invoice_id
        from charge c
        join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
        left join invoice_line l on l.account_id = c.account_id
          and l.schedule_id = c.schedule_id and l.ordinal = c.ordinal
        where c.account_id = ? and s.kind = 'RECURRENT_FEE' and c.status = 'CHARGED'
          and c.period_to > ?
        order by c.business_date desc, c.schedule_id, c.ordinal desc""",
        FeeChargeRepository::read,
        account.value(),
        day);
  }

  private static FeeCharge read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new FeeCharge(
        row.getLong("schedule_id"),
        row.getInt("ordinal"),
        new DateSpan(
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class)),
        money(row.getBigDecimal("amount"), currency),
        money(row.getBigDecimal("tax_amount"), currency),
        row.getBigDecimal("rate"),
        row.getInt("cycle_months"),
        row.getLong("invoice_id"),
        row.getString("description"));
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount.stripTrailingZeros(), currency);
  }
}
