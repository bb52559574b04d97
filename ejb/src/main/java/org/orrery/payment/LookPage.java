package org.orrery.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction of a look reads.
 *
 * @param isOfCharges whether the ids are those of charges, and else of accounts that wait for
 *     another look
 * @param after exclusive
 * @param until inclusive
 */
record LookPage(boolean isOfCharges, long after, long until) {

  /** Accounts that were charged; sellers are told apart later, where the account is known. */
  private static final String CHARGED =
      """
      with looked as (
        select distinct c.account_id from charge c
        where c.id > ? and c.id <= ? and c.status = 'CHARGED'
      """;

  /**
   * Accounts that wait for another look or another try, and those of resellers, who owe for charges
   * of others: by the time of the look, and after an account.
   */
  static final String WAITING =
      """
      select w.account_id from (
        select account_id, seller_id from card_collection where look_again_at is not null
        union
        select account_id, seller_id from card_collection where retry_on is not null
        union
        select account_id, seller_id from card_collection where try_again_at <= ?
        union
        select a.id, a.seller_id from seller s
        join account a on a.customer_id = s.customer_id
        join business_clock k on k.seller_id = a.seller_id
        where not exists (select 1 from payment_intent f where f.account_id = a.id
          and f.state = 'FAILED' and f.business_date >= k.open_on)
      ) w
      where w.account_id > ?""";

  /**
   * The rules of docs/billing.md, payments by card. One snapshot: what is owed and what was charged
   * agree. Rows are written in the order of accounts, so that two nodes at once wait for each other
   * and never in a ring.
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

  /** Writes an intent for every account whose card is to be charged, and counts them. */
  String statement() {
    String looked = isOfCharges ? CHARGED : "with looked as (" + WAITING + " and w.account_id <= ?";
    return looked + INTEND;
  }

  /** The parameters of the statement. */
  @Nullable Object[] parameters(CardLook look, PaymentSettings settings, Instant now) {
    List<@Nullable Object> parameters = new ArrayList<>();
    if (!isOfCharges) {
      parameters.add(now);
    }
    parameters.add(after);
    parameters.add(until);
    parameters.add(look.sellerId());
    parameters.add(look.day());
    parameters.add(settings.isAnniversary());
    parameters.add(settings.keyPrefix());
    parameters.add(now);
    return parameters.toArray();
  }
}
