package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Finds whose card is to be charged, in one statement for all, and keeps how each card stands. */
@ApplicationScoped
class CollectionRepository {

  /** A charge is visible to the look after it by then: transactions are shorter. */
  private static final int LOOK_BACK_MINUTES = 10;

  /**
   * The rules of docs/billing.md, payments by card. Reads the charges that are new, the accounts
   * that wait for another try, those of resellers, who owe for charges of others, and no others.
   * One snapshot: what is owed and what was charged agree. Rows are written in the order of
   * accounts, so that two nodes at once wait for each other and never in a ring.
   */
  private static final String INTEND =
      """
      with asked as (
        select ?::bigint as seller_id, ?::date as day, ?::boolean as anniversary, ?::text as prefix,
          ?::timestamptz as now
      ), looked as (
        select distinct c.account_id from charge c
        where c.id > (select charge_id from card_look) and c.status = 'CHARGED'
        union
        select account_id from card_collection where look_again_at is not null
        union
        select account_id from card_collection where retry_on is not null
        union
        select account_id from card_collection where try_again_at <= (select now from asked)
        union
        select a.id from seller s
        join account a on a.customer_id = s.customer_id
        join business_clock k on k.seller_id = a.seller_id
        where not exists (select 1 from payment_intent f where f.account_id = a.id
          and f.state = 'FAILED' and f.business_date >= k.open_on)
      ), candidate as (
        select a.id as account_id, a.seller_id, a.currency, -b.balance as owed, g.gateway,
          coalesce(asked.day, k.open_on) as day, card.id as card_id, cc.look_again_at,
          coalesce(cc.covered_charge_id, 0) as covered, asked.anniversary, asked.prefix, asked.now,
          cc.try_again_at is not null
            or cc.declined_card_id = card.id and cc.retry_on is not null as retries,
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
          and not coalesce(cc.try_again_at > asked.now, false)
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
          retry_on = null, try_again_at = null,
          look_again_at = nullif(card_collection.look_again_at, excluded.look_again_at)
      ), passed as (
        update card_collection cc set look_again_at = null
        from card_collection before, asked
        where before.account_id = cc.account_id and before.look_again_at is not null
          and cc.look_again_at = before.look_again_at
          and (asked.seller_id is null or cc.seller_id = asked.seller_id)
          and not exists (select 1 from made where made.account_id = cc.account_id)
          and not exists (
            select 1 from payment_intent i
            where i.account_id = cc.account_id and i.settled_at is null)
      )
      select count(*) from made""";

  @Inject Database database;

  /**
   * Writes an intent for every account whose card is to be charged.
   *
   * @param seller null = all sellers, each on its open business date
   * @param day null = the open business date
   * @return how many
   */
  long intend(
      @Nullable SellerId seller, @Nullable LocalDate day, PaymentSettings settings, Instant now) {
    return database.number(
        INTEND,
        seller == null ? null : seller.value(),
        day,
        settings.isAnniversary(),
        settings.keyPrefix(),
        now);
  }

  /** Begins the next look after the charges that every transaction can see by now. */
  void advance(Instant now) {
    database.update(
        """
        update card_look set charge_id = coalesce(
          (select max(c.id) from charge c
            where c.id > card_look.charge_id and c.created_at < ?), charge_id)""",
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
   *
   * @param heldUp whether the account stays held up, if it is
   */
  void uncover(AccountId account, boolean heldUp, Instant now) {
    database.update(
        """
        update card_collection cc set covered_charge_id = 0,
          held_up_since = case when ? then held_up_since end,
          look_again_at = case when exists (
            select 1 from charge h where h.account_id = cc.account_id
              and h.id > cc.covered_charge_id and h.status = 'CHARGED')
            then ?::timestamptz else cc.look_again_at end
        where account_id = ?""",
        heldUp,
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
            + " set look_again_at = excluded.look_again_at, covered_charge_id = 0,"
            + " try_again_at = case when card_collection.try_again_at is not null"
            + " then excluded.look_again_at end",
        now,
        id);
  }

  /** Has the card tried again later, and not before, because of a reason that is ours. */
  void holdUp(AccountId account, String reason, Instant now) {
    int tries =
        (int)
            database.number(
                """
                update card_collection set held_up_since = coalesce(held_up_since, ?),
                  held_up_tries = 1 + case when held_up_since is null then 0 else held_up_tries end,
                  held_up_reason = left(?, 200)
                where account_id = ? returning held_up_tries""",
                now,
                reason,
                account.value());
    tryAgain(account, Pace.SLOWING.nextOfAny(tries - 1, now));
  }

  /** Has the card charged for all that is owed, whatever the limit, at the first look after. */
  void tryAgain(AccountId account, Instant after) {
    database.update(
        "update card_collection set try_again_at = ? where account_id = ?", after, account.value());
  }

  /** Has the next look try all cards that are held up; null = of all sellers. */
  void tryHeldUpAgain(@Nullable SellerId seller, Instant now) {
    database.update(
        """
        update card_collection set try_again_at = ?
        where held_up_since is not null and try_again_at is not null
          and seller_id = coalesce(?::bigint, seller_id)""",
        now,
        seller == null ? null : seller.value());
  }

  /** Forgets what was tried for the debts of card accounts that owe nothing now. Bad stays bad. */
  void forgetDebts(Collection<AccountId> accounts) {
    database.update(
        """
        insert into card_collection as cc (account_id, seller_id, covered_charge_id)
        select a.id, a.seller_id,
          coalesce((select max(h.id) from charge h where h.account_id = a.id), 0)
        from account a where a.id = any(?) and a.payment_type = 'CC' order by a.id
        on conflict (account_id) do update set covered_charge_id = excluded.covered_charge_id,
          declined_card_id = case when cc.bad_since is not null then cc.declined_card_id end,
          declines = case when cc.bad_since is not null then cc.declines else 0 end,
          retry_on = null, try_again_at = null, held_up_since = null""",
        SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList()));
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
              bad_since = null, retry_on = null, try_again_at = null, held_up_since = null
            returning declines""",
            intent.account().value(),
            intent.seller().value(),
            intent.card());
  }

  /** Notes when a declined card is tried again; null = since {@code today} it is bad. */
  void planRetry(AccountId account, @Nullable LocalDate retryOn, LocalDate today) {
    database.update(
        "update card_collection set retry_on = ?::date, bad_since = ?::date where account_id = ?",
        retryOn,
        retryOn == null ? today : null,
        account.value());
  }

  /** Forgets what went wrong: the card was charged, or a person wants it tried again. */
  int clear(AccountId account) {
    return database.update(
        """
        update card_collection
        set declined_card_id = null, declines = 0, retry_on = null, bad_since = null,
          try_again_at = null, held_up_since = null
        where account_id = ?""",
        account.value());
  }
}
