package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Stores intents and what happened to them. Decides nothing. */
@ApplicationScoped
class IntentRepository {

  private static final int NOTE_MAX = 300;

  @Inject Database database;
  @Inject OrreryConfig config;

  /** All of an intent, and whose it is. */
  private static final String INTENT =
      """
      select i.*, a.customer_id from payment_intent i join account a on a.id = i.account_id
      where i.id = ?""";

  /**
   * Claims the intent that is due longest, with its account: whoever claims it has until {@code
   * until}. What somebody else holds is passed over, so that nobody waits here. While billing, or
   * the account, is held or the restore guard in doubt, no card is charged anew; what was sent
   * before is asked about all the same.
   */
  Optional<Intent> claim(Instant now, Instant until) {
    return database.find(
        """
        update payment_intent set lease = lease + 1, next_step_at = ?
        where id = (
          select i.id from payment_intent i join account a on a.id = i.account_id
          where i.next_step_at <= ?
            and (i.state <> 'INTENDED' or not exists (select 1 from doubt)
              and not exists (select 1 from billing_hold h where h.released_at is null
                and coalesce(h.account_id, 0) in (0, i.account_id)))
          order by i.next_step_at, i.id limit 1 for no key update of i, a skip locked)
        returning *, (select customer_id from account a where a.id = account_id) as customer_id""",
        IntentRepository::read,
        until,
        now);
  }

  /** The intent, locked after its account to the end of the transaction. */
  Optional<Intent> lock(long id) {
    Optional<Long> account =
        database.find(
            "select account_id from payment_intent where id = ?", row -> row.getLong(1), id);
    return account.flatMap(
        number -> {
          database.query(
              "select id from account where id = ? for no key update", row -> true, number);
          return database.find(INTENT + " for no key update of i", IntentRepository::read, id);
        });
  }

  /** Notes a state in which it is not settled, and when the next step is; null = a person's. */
  void move(Intent intent, IntentState state, int inquiries, @Nullable Instant next) {
    database.update(
        """
        update payment_intent set state = ?, inquiries = ?, next_step_at = ?::timestamptz
        where id = ?""",
        state.name(),
        inquiries,
        next,
        intent.id());
  }

  void setAmount(Intent intent, Money amount) {
    database.update(
        "update payment_intent set amount = ? where id = ?", amount.amount(), intent.id());
  }

  /**
   * Why an intent that was never sent is not to be any more; empty = it is. Nobody replaces the
   * card until the end of the transaction.
   */
  Optional<String> reasonToWithdraw(Intent intent) {
    return database
        .find(
            """
            select case
              when a.state = 'DELETED' then 'the account is deleted'
              when a.payment_type <> 'CC' then 'the account does not pay by card any more'
              when c.state <> 'ACTIVE' then 'the card is not the one to charge any more'
              when g.gateway is distinct from i.gateway then 'the gateway was changed'
            end
            from payment_intent i
            join account a on a.id = i.account_id
            join card c on c.id = i.card_id
            left join payment_gateway g on g.seller_id = i.seller_id
            where i.id = ? for share of c""",
            row -> Optional.ofNullable(row.getString(1)),
            intent.id())
        .orElseThrow();
  }

  void settle(Intent intent, IntentState state, GatewayAnswer answer, Instant now) {
    database.update(
        """
        update payment_intent
        set state = ?, reference = ?, reason = ?, settled_at = ?, next_step_at = null
        where id = ?""",
        state.name(),
        answer.reference(),
        answer.reason(),
        now,
        intent.id());
  }

  /** Adds to the history. */
  void note(Intent intent, IntentState state, String note, Instant now) {
    database.update(
        """
        insert into payment_step (account_id, intent_id, state, note, node, at)
        values (?, ?, ?, ?, ?, ?)""",
        intent.account().value(),
        intent.id(),
        state.name(),
        note.length() <= NOTE_MAX ? note : note.substring(0, NOTE_MAX),
        config.nodeName(),
        now);
  }

  /** Counts those that are not settled, and those that were settled since then. */
  PaymentCounts count(Instant since) {
    return database
        .find(
            """
            select o.*, s.*, (select count(*) from held_up_card) as held_up from (
              select count(*) as open, count(*) filter (where state = 'UNKNOWN') as unknown,
                count(*) filter (where next_step_at is null) as waiting
              from payment_intent where settled_at is null) o
            cross join (
              select count(*) filter (where state = 'APPROVED') as approved,
                count(*) filter (where state = 'DECLINED') as declined,
                count(*) filter (where state = 'FAILED') as failed,
                count(*) filter (where state = 'WITHDRAWN') as withdrawn
              from payment_intent where settled_at >= ?) s""",
            row ->
                new PaymentCounts(
                    row.getLong("open"),
                    row.getLong("unknown"),
                    row.getLong("waiting"),
                    row.getLong("approved"),
                    row.getLong("declined"),
                    row.getLong("failed"),
                    row.getLong("withdrawn"),
                    row.getLong("held_up")),
            since)
        .orElseThrow();
  }

  /** The last four digits of a card, for people. */
  String lastFour(long card) {
    return database
        .find("select last_four from card where id = ?", row -> row.getString(1), card)
        .orElse("");
  }

  /** Those that are not settled, oldest first. */
  List<PaymentView> open(int max) {
    return database.query(
        """
        select id, account_id, state, amount, currency, gateway, key, inquiries, next_step_at,
          (select s.note from payment_step s where s.account_id = i.account_id
            and s.intent_id = i.id order by s.id desc limit 1) as note
        from payment_intent i where settled_at is null order by id limit ?""",
        row ->
            new PaymentView(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("state"),
                money(row),
                row.getString("gateway"),
                row.getString("key"),
                row.getInt("inquiries"),
                row.getObject("next_step_at") == null,
                row.getString("note") == null ? "" : row.getString("note")),
        max);
  }

  private static Intent read(ResultSet row) throws SQLException {
    return new Intent(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        new CustomerId(row.getLong("customer_id")),
        new SellerId(row.getLong("seller_id")),
        row.getObject("business_date", LocalDate.class),
        row.getString("key"),
        row.getString("gateway"),
        row.getLong("card_id"),
        money(row),
        IntentState.valueOf(row.getString("state")),
        row.getInt("inquiries"),
        row.getLong("lease"));
  }

  private static Money money(ResultSet row) throws SQLException {
    return new Money(
        row.getBigDecimal("amount").stripTrailingZeros(),
        Currency.getInstance(row.getString("currency")));
  }
}
