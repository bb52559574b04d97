package org.orrery.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.orrery.account.PaymentMethod;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Stores notices that are proven. */
@ApplicationScoped
class NoticeRepository {

  private static final int REFERENCE_MAX = 100;

  @Inject Database database;

  /** Keeps a notice; empty if there is one of that payment already. */
  Optional<Long> add(PaymentMethod method, SellerId seller, Notice notice, Optional<Money> amount) {
    String takenBack = notice.meaning() == Notice.Meaning.TAKEN_BACK ? "back/" : "";
    return database.find(
        """
        insert into payment_notice (seller_id, method, transaction_id, state, payer_reference,
          amount, currency) values (?, ?, ?, 'WAITING', ?, ?, ?)
        on conflict (seller_id, method, transaction_id) do nothing returning id""",
        row -> row.getLong(1),
        seller.value(),
        method.wireName(),
        cut(takenBack + notice.transactionId(), REFERENCE_MAX),
        cut(notice.payerReference(), REFERENCE_MAX),
        amount.map(Money::amount).orElse(BigDecimal.ZERO),
        cut(notice.currency(), 3));
  }

  void keep(long id, String reason) {
    database.update("update payment_notice set reason = ? where id = ?", reason, id);
  }

  void credited(long id, AccountId account, String by) {
    database.update(
        "update payment_notice set state = 'CREDITED', account_id = ?, settled_by = ? where id = ?",
        account.value(),
        by,
        id);
  }

  void closed(long id, String reason, String by) {
    database.update(
        "update payment_notice set state = 'CLOSED', reason = ?, settled_by = ? where id = ?",
        reason,
        by,
        id);
  }

  /** Locks a seller's account and tells its currency; empty if it has none such. */
  Optional<Currency> lockAccount(AccountId account, SellerId seller) {
    return database.find(
        """
        select currency from account where id = ? and seller_id = ? and state <> 'DELETED'
        for no key update""",
        row -> Currency.getInstance(row.getString(1)),
        account.value(),
        seller.value());
  }

  /** A waiting notice, locked to the end of the transaction. */
  Optional<NoticeView> lockWaiting(long id) {
    return database.find(
        "select * from payment_notice where id = ? and state = 'WAITING' for no key update",
        NoticeRepository::read,
        id);
  }

  /** Those that wait, oldest first. */
  List<NoticeView> waiting(int max) {
    return database.query(
        "select * from payment_notice where state = 'WAITING' order by id limit ?",
        NoticeRepository::read,
        max);
  }

  long waitingCount() {
    return database.number("select count(*) from payment_notice where state = 'WAITING'");
  }

  private static NoticeView read(ResultSet row) throws SQLException {
    return new NoticeView(
        row.getLong("id"),
        row.getLong("seller_id"),
        row.getString("method"),
        row.getString("transaction_id"),
        row.getString("payer_reference"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("reason"));
  }

  private static String cut(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax);
  }
}
