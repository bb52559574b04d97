package org.orrery.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Stores which accounts have which promotions. */
@ApplicationScoped
class AccountPromotionRepository {

  /** More than an account is ever given, ended ones included. */
  static final int PROMOTIONS_MAX = 100;

  @Inject Database database;

  /** Discounts by account. {@code on} null = the open business date of the account's seller. */
  Map<AccountId, List<Discount>> discounts(Collection<AccountId> ids, @Nullable LocalDate on) {
    Map<AccountId, List<Discount>> discounts = new HashMap<>();
    database.query(
        """
        select g.account_id, p.description, p.percent
        from account_promotion g
        join promotion p on p.id = g.promotion_id
        join business_clock k on k.seller_id = p.seller_id
        cross join lateral (select coalesce(?::date, k.open_on) as day) d
        where g.account_id = any (?::bigint[])
          and g.given_on <= d.day and (g.ended_on is null or g.ended_on > d.day)
          and (p.ended_on is null or p.ended_on > d.day)
        order by g.account_id, p.id""",
        row ->
            discounts
                .computeIfAbsent(new AccountId(row.getLong(1)), id -> new ArrayList<>())
                .add(new Discount(row.getString(2), row.getBigDecimal(3).stripTrailingZeros())),
        on,
        ids.stream()
            .map(id -> Long.toString(id.value()))
            .collect(Collectors.joining(",", "{", "}")));
    return discounts;
  }

  /** Gives a promotion; false if the account has it, or had it. */
  boolean give(AccountId account, long promotion, Gift gift) {
    return database.update(
            """
            insert into account_promotion (account_id, promotion_id, by_code, given_on, given_by)
            values (?, ?, ?, ?, ?) on conflict do nothing""",
            account.value(),
            promotion,
            gift.byCode(),
            gift.on(),
            gift.by())
        > 0;
  }

  /** Takes it back from a business date on; false if the account does not have it. */
  boolean take(AccountId account, long promotion, LocalDate on, String by) {
    return database.update(
            """
            update account_promotion set ended_on = greatest(given_on, ?), ended_by = ?
            where account_id = ? and promotion_id = ? and ended_on is null""",
            on,
            by,
            account.value(),
            promotion)
        > 0;
  }

  /** Whether a seller has such an account. */
  boolean isAccount(AccountId account, SellerId seller) {
    return database.number(
            "select count(*) from account where id = ? and seller_id = ? and state <> 'DELETED'",
            account.value(),
            seller.value())
        > 0;
  }

  long count(AccountId account) {
    return database.number(
        "select count(*) from account_promotion where account_id = ?", account.value());
  }

  /**
   * How an account comes by a promotion.
   *
   * @param by who gives it
   */
  record Gift(boolean byCode, LocalDate on, String by) {}
}
