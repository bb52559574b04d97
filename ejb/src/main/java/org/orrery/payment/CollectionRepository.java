package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
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

  /** How many a page really has; a test has less. */
  int accountsMax = ACCOUNTS_MAX;

  @Inject Database database;

  /** Writes an intent for every account of the page whose card is to be charged; tells how many. */
  long intend(CardLook look, LookPage page, PaymentSettings settings, Instant now) {
    return database.number(page.statement(), page.parameters(look, settings, now));
  }

  /** The next accounts that wait, in the order of ids; empty = there are no more. */
  Optional<LookPage> nextWaiting(CardLook look, long after, Instant now) {
    long until =
        database.number(
            "select coalesce(max(account_id), 0) from ("
                + LookPage.WAITING
                + """
                   and w.seller_id = coalesce(?::bigint, w.seller_id)
                order by w.account_id limit ?) page""",
            now,
            after,
            look.sellerId(),
            accountsMax);
    return until == 0 ? Optional.empty() : Optional.of(new LookPage(false, after, until));
  }

  /** The charges that nobody has looked at for good, and any that are being made. */
  LookPage newCharges() {
    return database
        .find(
            "select charge_id, (select last_value from charge_id) from card_look",
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
