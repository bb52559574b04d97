package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Finds whose card is to be charged, page by page, and keeps how each card stands. */
@ApplicationScoped
class CollectionRepository {

  /** A charge is visible to the look after it by then: transactions are shorter. */
  private static final int LOOK_BACK_MINUTES = 10;

  /** Of those that wait, in one transaction. */
  private static final int ACCOUNTS_MAX = 10_000;

  private static final String UNTIL = " and w.account_id <= ?";

  /** Accounts that were charged; sellers are told apart later, where the account is known. */
  private static final String CHARGED =
      """
      with looked as (
        select distinct c.account_id from charge c
        where c.id > ? and c.id <= ? and c.status = 'CHARGED'
      """;

  /**
   * Accounts that wait for another look or another try, and those of resellers, who owe for charges
   * of others.
   */
  private static final String WAITING =
      """
      select w.account_id from (
        select account_id, seller_id from card_collection where look_again_at is not null
        union
        select account_id, seller_id from card_collection where retry_on is not null
        union
        select a.id, a.seller_id from seller s
        join account a on a.customer_id = s.customer_id
        join business_clock k on k.seller_id = a.seller_id
        where not exists (select 1 from payment_intent f where f.account_id = a.id
          and f.state = 'FAILED' and f.business_date >= k.open_on)
      ) w
      where w.account_id > ?""";

  /**
   * The rules of docs/billing.md, payments by card, for the accounts of one page. One snapshot:
   * what is owed and what was charged agree. Rows are written in the order of accounts, so that two
   * nodes at once wait for each other and never in a ring.
   */
  private static final String INTEND =
      """
      ), asked as (
        select ?::bigint as seller_id, ?::date as day, ?::boolean as anniversary, ?::text as prefix,
          ?::timestamptz as now
      ), candidate as (
        select a.id as account_id, a.seller_id, a.currency, -b.balance as owed, g.gateway,
          coalesce(asked.day, k.open_on) as day, card.id as card_id, cc.look_again_at,
          coalesce(cc.covered_charge_id, 0) as covered, asked.anniversary, asked.prefix, asked.now,
          cc.declined_card_id = card.id and cc.retry_on is not null as retries,
          coalesce(a.credit_limit, p.credit_limit) as credit_limit
        from asked
        cross join looked l
        join account a on a.id = l.account_id and a.payment_type = 'CC' and a.state <> 'DELETED'
          and (asked.seller_id is null or a.seller_id = asked.seller_id)
        join business_clock k on k.seller_id = a.seller_id
        join account_book b on b.account_id = a.id and b.balance < 0
        join plan p on p.id = a.plan_id
        join payment_gateway g on g.seller_id = a.seller_id
        join card on card.customer_id = a.customer_id and card.state = 'ACTIVE'
          and card.expires_in >= to_char(coalesce(asked.day, k.open_on), 'YYYY-MM')
        left join card_collection cc on cc.account_id = a.id
        where not coalesce(cc.declined_card_id = card.id
            and (cc.bad_since is not null or cc.retry_on > coalesce(asked.day, k.open_on)), false)
          and not exists (
            select 1 from payment_intent i where i.account_id = a.id and i.settled_at is null)
      ), due as (
        select c.*,
          case
            when c.retries then 'RETRY'
            when c.anniversary and exists (
              select 1 from charge h
              join debit_schedule s on s.account_id = h.account_id and s.id = h.schedule_id
              where h.account_id = c.account_id and h.id > c.covered and h.status = 'CHARGED'
                and s.kind not in ('ONE_TIME', 'SETUP_FEE')) then 'REGULAR'
            when c.owed >= c.credit_limit then 'LIMIT'
          end as purpose
        from candidate c
      ), named as (
        select d.*, 1 + (
            select count(*) from payment_intent i where i.account_id = d.account_id
              and i.business_date = d.day and i.purpose = d.purpose) as ordinal
        from due d where d.purpose is not null
      ), made as (
        insert into payment_intent (account_id, seller_id, business_date, purpose, ordinal, card_id,
          gateway, key, amount, currency, next_step_at, created_at)
        select account_id, seller_id, day, purpose, ordinal, card_id, gateway,
          prefix || '-' || account_id || '-' || to_char(day, 'YYYYMMDD') || '-' || purpose || '-'
            || ordinal,
          owed, currency, now, now
        from named order by account_id
        on conflict do nothing
        returning account_id
      ), noted as (
        insert into card_collection (account_id, seller_id, covered_charge_id, look_again_at)
        select n.account_id, n.seller_id,
          coalesce((select max(h.id) from charge h where h.account_id = n.account_id), 0),
          n.look_again_at
        from named n join made on made.account_id = n.account_id
        order by n.account_id
        on conflict (account_id) do update set covered_charge_id = excluded.covered_charge_id,
          retry_on = null,
          look_again_at = nullif(card_collection.look_again_at, excluded.look_again_at)
      ), passed as (
        update card_collection cc set look_again_at = null
        from card_collection before, asked
        where before.account_id in (select account_id from looked)
          and before.account_id = cc.account_id and before.look_again_at is not null
          and cc.look_again_at = before.look_again_at
          and (asked.seller_id is null or cc.seller_id = asked.seller_id)
          and not exists (select 1 from made where made.account_id = cc.account_id)
          and not exists (
            select 1 from payment_intent i
            where i.account_id = cc.account_id and i.settled_at is null)
      )
      select count(*) from made""";

  @Inject Database database;

  /** How many a page really has; a test has less. */
  int accountsMax = ACCOUNTS_MAX;

  /** Writes an intent for every account of the page whose card is to be charged; tells how many. */
  long intend(CardLook look, LookPage page, PaymentSettings settings, Instant now) {
    String looked = page.isOfCharges() ? CHARGED : "with looked as (" + WAITING + UNTIL;
    return database.number(
        looked + INTEND,
        page.after(),
        page.until(),
        look.sellerId(),
        look.day(),
        settings.isAnniversary(),
        settings.keyPrefix(),
        now);
  }

  /** The next accounts that wait, in the order of ids; empty = there are no more. */
  Optional<LookPage> nextWaiting(CardLook look, long after) {
    long until =
        database.number(
            "select coalesce(max(account_id), 0) from ("
                + WAITING
                + """
                  and w.seller_id = coalesce(?::bigint, w.seller_id)
                order by w.account_id limit ?) page""",
            after,
            look.sellerId(),
            accountsMax);
    return until == 0 ? Optional.empty() : Optional.of(new LookPage(false, after, until));
  }

  /** The charges that nobody has looked at for good, and any that are being made. */
  LookPage newCharges() {
    return database
        .find(
            """
            select charge_id, (select coalesce(max(last_value), 0) from charge_id)
            from card_look""",
            row -> new LookPage(true, row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /** Begins the next look after those charges up to {@code until} that every transaction sees. */
  void advance(long until, Instant now) {
    database.update(
        """
        update card_look set charge_id = coalesce(
          (select max(c.id) from charge c where c.id > card_look.charge_id and c.id <= ?
            and c.created_at < ?), charge_id)""",
        until,
        now.minusSeconds(60L * LOOK_BACK_MINUTES));
  }

  /** Has the next look take the account. */
  void lookAgain(AccountId account, SellerId seller, Instant now) {
    database.update(
        """
        insert into card_collection (account_id, seller_id, look_again_at) values (?, ?, ?)
        on conflict (account_id) do update set look_again_at = excluded.look_again_at""",
        account.value(),
        seller.value(),
        now);
  }

  /** Has the next look take the account, if it pays by card, for everything that it owes. */
  int lookAtAll(AccountId account, Instant now) {
    return lookAgain("a.id = ?", account.value(), now);
  }

  /**
   * Forgets what the last try covered, so that the next one may be for it; has the next look take
   * the account if it was charged since.
   */
  void uncover(AccountId account, Instant now) {
    database.update(
        """
        update card_collection cc set covered_charge_id = 0,
          look_again_at = case when exists (
            select 1 from charge h where h.account_id = cc.account_id
              and h.id > cc.covered_charge_id and h.status = 'CHARGED')
            then ?::timestamptz else cc.look_again_at end
        where account_id = ?""",
        now,
        account.value());
  }

  /** Has the next look take all card accounts of a customer, for everything that they owe. */
  void lookAgain(CustomerId customer, Instant now) {
    lookAgain("a.customer_id = ?", customer.value(), now);
  }

  /** Has the next look take all card accounts of a seller, for everything that they owe. */
  void lookAgain(SellerId seller, Instant now) {
    lookAgain("a.seller_id = ?", seller.value(), now);
  }

  private int lookAgain(String which, long id, Instant now) {
    return database.update(
        """
        insert into card_collection (account_id, seller_id, look_again_at)
        select a.id, a.seller_id, ?::timestamptz from account a
        where a.payment_type = 'CC' and a.state <> 'DELETED'"""
            + " and "
            + which
            + " on conflict (account_id) do update"
            + " set look_again_at = excluded.look_again_at, covered_charge_id = 0",
        now,
        id);
  }

  /** Notes a decline, and tells how many there are of this card in a row. */
  int countDecline(Intent intent) {
    return (int)
        database.number(
            """
            insert into card_collection (account_id, seller_id, declined_card_id, declines)
            values (?, ?, ?, 1)
            on conflict (account_id) do update set declined_card_id = excluded.declined_card_id,
              declines = 1 + case when card_collection.declined_card_id = excluded.declined_card_id
                then card_collection.declines else 0 end,
              bad_since = null, retry_on = null
            returning declines""",
            intent.account().value(),
            intent.seller().value(),
            intent.card());
  }

  void setRetry(AccountId account, LocalDate retryOn) {
    database.update(
        "update card_collection set retry_on = ? where account_id = ?", retryOn, account.value());
  }

  void setBad(AccountId account, LocalDate since) {
    database.update(
        "update card_collection set bad_since = ? where account_id = ?", since, account.value());
  }

  /** Forgets declines: the card was charged, or a person wants it tried again. */
  int clear(AccountId account) {
    return database.update(
        """
        update card_collection
        set declined_card_id = null, declines = 0, retry_on = null, bad_since = null
        where account_id = ?""",
        account.value());
  }

  /** The last four digits of a card, for people. */
  String lastFour(long card) {
    return database
        .find("select last_four from card where id = ?", row -> row.getString(1), card)
        .orElse("");
  }

  /** Through which gateway the seller charges; empty = it charges no cards. */
  Optional<String> gateway(SellerId seller) {
    return database.find(
        "select gateway from payment_gateway where seller_id = ?",
        row -> row.getString(1),
        seller.value());
  }

  void choose(SellerId seller, String gateway) {
    database.update(
        """
        insert into payment_gateway (seller_id, gateway) values (?, ?)
        on conflict (seller_id) do update set gateway = excluded.gateway, changed_at = now()""",
        seller.value(),
        gateway);
  }

  void chooseNone(SellerId seller) {
    database.update("delete from payment_gateway where seller_id = ?", seller.value());
  }
}
