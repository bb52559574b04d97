package org.orrery.resale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.period.DateSpan;
import org.orrery.platform.Database;
import org.orrery.schedule.ChargeName;
import org.orrery.shared.AccountId;
import org.orrery.shared.LargestRemainder;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Keeps what comes back to resellers. */
@ApplicationScoped
class ReturnRepository {

  /** Far above what an account has bought. */
  private static final int SALES_MAX = 100_000;

  /** Returns of one account that can be undone at once. */
  private static final int UNDONE_MAX = 10_000;

  private static final String SALE =
      """
      select r.schedule_id, r.ordinal, r.net_amount, r.tax_amount, r.currency, r.provider_id,
        r.reseller_account_id, c.period_from, c.period_to, g.sold_units, g.weight
      from resale r
      join charge c using (account_id, schedule_id, ordinal)
      join debit_schedule s on s.account_id = r.account_id and s.id = r.schedule_id
      cross join lateral (
        select max(b.sold_units) as sold_units, coalesce(sum(b.weight) filter (
            where b.takes_back is null and not exists (select 1 from resale_return t
              where t.account_id = b.account_id and t.takes_back = b.id)), 0) as weight
        from resale_return b
        where b.account_id = r.account_id and b.schedule_id = r.schedule_id
          and b.ordinal = r.ordinal) g
      where r.account_id = ? and s.kind = 'RECURRENT_FEE' and c.period_to > ?
      order by c.business_date desc, r.schedule_id, r.ordinal desc""";

  @Inject Database database;

  List<Returnable> paidBeyond(AccountId customer, LocalDate day) {
    return database.whole(SALES_MAX, SALE, ReturnRepository::sale, customer.value(), day);
  }

  void add(Returns.Occasion occasion, List<Returns.Booked> booked) {
    List<Long> ids = database.next("resale_return_id", booked.size());
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> taxes = new ArrayList<>();
    for (int place = 0; place < booked.size(); place++) {
      Returned share = booked.get(place).share();
      ChargeName charge = share.sale().charge();
      rows.add(
          new @Nullable Object[] {
            ids.get(place),
            occasion.on(),
            share.net().amount(),
            share.tax().amount(),
            share.soldUnits(),
            share.weight(),
            occasion.quits(),
            booked.get(place).entry(),
            occasion.customer().value(),
            charge.scheduleId(),
            charge.ordinal()
          });
      addTaxes(occasion.customer(), ids.get(place), share, taxes);
    }
    database.batch(
        """
        insert into resale_return (account_id, id, schedule_id, ordinal, seller_id,
          reseller_account_id, provider_id, business_date, currency, net_amount, tax_amount,
          sold_units, weight, quit, entry_id)
        select account_id, ?, schedule_id, ordinal, seller_id, reseller_account_id, provider_id, ?,
          currency, ?, ?, ?, ?, ?, ?::bigint
        from resale where account_id = ? and schedule_id = ? and ordinal = ?""",
        rows);
    database.batch(
        """
        insert into resale_return_tax (account_id, return_id, line, tax_id, description, percent,
          amount)
        select account_id, ?, line, tax_id, description, percent, ? from resale_tax
        where account_id = ? and schedule_id = ? and ordinal = ? and line = ?""",
        taxes);
  }

  /** The share of each of the sale's taxes, in proportion to what they were. */
  private void addTaxes(
      AccountId customer, long id, Returned share, List<@Nullable Object[]> rows) {
    if (share.tax().isZero()) {
      return;
    }
    ChargeName charge = share.sale().charge();
    List<BigDecimal> taxes =
        database.query(
            """
            select amount from resale_tax
            where account_id = ? and schedule_id = ? and ordinal = ? order by line""",
            row -> row.getBigDecimal(1),
            customer.value(),
            charge.scheduleId(),
            charge.ordinal());
    int line = 0;
    for (Money part : LargestRemainder.split(share.tax(), taxes)) {
      rows.add(
          new @Nullable Object[] {
            id, part.amount(), customer.value(), charge.scheduleId(), charge.ordinal(), ++line
          });
    }
  }

  List<Returns.Given> givenAtTheEnd(AccountId customer) {
    return database.whole(
        UNDONE_MAX,
        """
        select b.*, c.period_from, c.period_to from resale_return b
        join charge c using (account_id, schedule_id, ordinal)
        where b.account_id = ? and b.quit and b.takes_back is null
          and not exists (select 1 from resale_return t
            where t.account_id = b.account_id and t.takes_back = b.id)
        order by b.id""",
        row -> {
          Returnable sale = sale(row);
          return new Returns.Given(
              row.getLong("id"),
              row.getObject("entry_id", Long.class),
              new Returned(
                  sale,
                  sale.net(),
                  sale.tax(),
                  row.getBigDecimal("sold_units"),
                  row.getBigDecimal("weight")));
        },
        customer.value());
  }

  void takeBack(AccountId customer, LocalDate on, Returns.Given given, @Nullable Long entry) {
    long id = database.next("resale_return_id", 1).get(0);
    database.update(
        """
        insert into resale_return (account_id, id, schedule_id, ordinal, seller_id,
          reseller_account_id, provider_id, business_date, currency, net_amount, tax_amount,
          sold_units, weight, quit, takes_back, entry_id)
        select account_id, ?, schedule_id, ordinal, seller_id, reseller_account_id, provider_id, ?,
          currency, net_amount, tax_amount, sold_units, weight, quit, id, ?::bigint
        from resale_return where account_id = ? and id = ?""",
        id,
        on,
        entry,
        customer.value(),
        given.id());
    database.update(
        """
        insert into resale_return_tax (account_id, return_id, line, tax_id, description, percent,
          amount)
        select account_id, ?, line, tax_id, description, percent, amount from resale_return_tax
        where account_id = ? and return_id = ?""",
        id,
        customer.value(),
        given.id());
  }

  private static Returnable sale(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Returnable(
        new ChargeName(row.getLong("schedule_id"), row.getInt("ordinal")),
        new DateSpan(
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class)),
        money(row.getBigDecimal("net_amount"), currency),
        money(row.getBigDecimal("tax_amount"), currency),
        row.getBigDecimal("sold_units"),
        row.getBigDecimal("weight"),
        new AccountId(row.getLong("reseller_account_id")),
        new SellerId(row.getLong("provider_id")));
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount.stripTrailingZeros(), currency);
  }
}
