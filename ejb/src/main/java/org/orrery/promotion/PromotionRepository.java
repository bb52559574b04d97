package org.orrery.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.promotion.Promotion.CodeOffer;
import org.orrery.shared.SellerId;

/** Stores promotions, ended ones included. */
@ApplicationScoped
class PromotionRepository {

  /** More than any seller has, ended ones included; a list is never longer. */
  static final int PROMOTIONS_MAX = 1_000;

  private static final String PROMOTION =
      """
      select p.*, coalesce((select string_agg(l.plan_id::text, ',' order by l.plan_id)
        from promotion_plan l where l.promotion_id = p.id), '') as plans
      from promotion p
      """;

  @Inject Database database;

  /** A seller's promotions in the order in which they were made. */
  List<Promotion> of(SellerId seller) {
    return database.query(
        PROMOTION + "where p.seller_id = ? order by p.id limit ?",
        PromotionRepository::read,
        seller.value(),
        PROMOTIONS_MAX);
  }

  Optional<Promotion> find(long id) {
    return database.find(PROMOTION + "where p.id = ?", PromotionRepository::read, id);
  }

  /** A promotion, locked to the end of the transaction. */
  Optional<Promotion> lock(long id) {
    return database.find(
        PROMOTION + "where p.id = ? for update of p", PromotionRepository::read, id);
  }

  /** The promotion behind a code, in any case of letters, locked. */
  Optional<Promotion> lock(SellerId seller, String code) {
    return database.find(
        PROMOTION + "where p.seller_id = ? and lower(p.code) = lower(?) for update of p",
        PromotionRepository::read,
        seller.value(),
        code);
  }

  boolean isSeller(SellerId seller) {
    return database.number("select count(*) from seller where id = ?", seller.value()) > 0;
  }

  boolean isPlan(SellerId seller, int plan) {
    return database.number(
            "select count(*) from plan where id = ? and seller_id = ?", plan, seller.value())
        > 0;
  }

  long add(SellerId seller, Discount discount, String createdBy) {
    return database.number(
        """
        insert into promotion (seller_id, description, percent, created_by)
        values (?, ?, ?, ?) returning id\
        """,
        seller.value(),
        discount.description(),
        discount.percent(),
        createdBy);
  }

  /** Puts a code on it; false if the seller has that code already. */
  boolean offer(long id, CodeOffer offer) {
    boolean free =
        database.update(
                """
                update promotion p set code = ?, open_until = ?::date, uses_max = ?::integer
                where p.id = ? and not exists (
                  select 1 from promotion o
                  where o.seller_id = p.seller_id and lower(o.code) = lower(?))\
                """,
                offer.code(),
                offer.openUntil(),
                offer.usesMax(),
                id,
                offer.code())
            > 0;
    if (free) {
      offer
          .plans()
          .forEach(plan -> database.update("insert into promotion_plan values (?, ?)", id, plan));
    }
    return free;
  }

  void countUse(long id) {
    database.update("update promotion set use_count = use_count + 1 where id = ?", id);
  }

  void end(long id, LocalDate on, String endedBy) {
    database.update(
        "update promotion set ended_on = ?, ended_by = ? where id = ?", on, endedBy, id);
  }

  private static Promotion read(ResultSet row) throws SQLException {
    return new Promotion(
        row.getLong("id"),
        new SellerId(row.getLong("seller_id")),
        new Discount(
            row.getString("description"), row.getBigDecimal("percent").stripTrailingZeros()),
        readOffer(row),
        row.getInt("use_count"),
        row.getObject("ended_on", LocalDate.class));
  }

  private static @Nullable CodeOffer readOffer(ResultSet row) throws SQLException {
    String code = row.getString("code");
    if (code == null) {
      return null;
    }
    String plans = row.getString("plans");
    return new CodeOffer(
        code,
        row.getObject("open_until", LocalDate.class),
        row.getObject("uses_max", Integer.class),
        plans.isEmpty()
            ? List.of()
            : Arrays.stream(plans.split(",")).map(Integer::valueOf).toList());
  }
}
