package org.orrery.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Lists debtors, with their balances as they are. */
@ApplicationScoped
class DebtorLists {

  static final int LIST_MAX = 10_000;

  @Inject Database database;

  List<DebtorView> list() {
    return database.query(
        """
        select d.*, b.balance, b.currency from debtor d
        join account_book b on b.account_id = d.account_id
        order by d.since_on, d.account_id limit ?""",
        DebtorLists::readView,
        LIST_MAX);
  }

  List<DebtorView> list(SellerId seller, DebtorOrder order, int skipped, int most) {
    String columns = order == DebtorOrder.MOST ? "owed desc, account_id" : "since_on, account_id";
    return database.query(
        """
        select d.*, b.balance, b.currency from (
          select *, row_number() over (order by %1$s) as place from debtor where seller_id = ?
          order by %1$s offset ? limit ?) d
        join account_book b on b.account_id = d.account_id
        order by d.place"""
            .formatted(columns),
        DebtorLists::readView,
        seller.value(),
        skipped,
        most);
  }

  /** Those behind a day and an account. */
  List<DebtorView> page(SellerId seller, LocalDate since, long account, int most) {
    return database.query(
        """
        select d.*, b.balance, b.currency from (
          select * from debtor where seller_id = ? and (since_on, account_id) > (?, ?)
          order by since_on, account_id limit ?) d
        join account_book b on b.account_id = d.account_id
        order by d.since_on, d.account_id""",
        DebtorLists::readView,
        seller.value(),
        since,
        account,
        most);
  }

  private static DebtorView readView(ResultSet row) throws SQLException {
    return new DebtorView(
        new AccountId(row.getLong("account_id")),
        new SellerId(row.getLong("seller_id")),
        new Money(
            row.getBigDecimal("balance").stripTrailingZeros(),
            Currency.getInstance(row.getString("currency"))),
        row.getObject("since_on", LocalDate.class),
        row.getObject("noticed_on", LocalDate.class),
        row.getObject("suspended_on", LocalDate.class),
        row.getObject("warned_on", LocalDate.class));
  }
}
