package org.orrery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.Money;

/** Reads what was counted, and what runs wrote down. */
@ApplicationScoped
class SumRepository {

  @Inject Database database;

  /** The oldest first; null = of all sellers together. */
  List<DaySum> days(@Nullable Long seller, List<LocalDate> days) {
    return database.query(
        """
        select d.business_date, d.currency, sum(d.charges) as charges,
          sum(d.charged_amount) as charged, sum(d.invoices) as invoices,
          sum(d.invoiced_amount) as invoiced, min(c.counted_at) as counted_at
        from overview_day d
        join overview_count c on c.what = to_char(d.business_date, 'YYYY-MM-DD')
        where d.business_date = any (?::date[]) and (?::bigint is null or d.seller_id = ?)
        group by d.business_date, d.currency
        order by d.business_date, d.currency""",
        SumRepository::day,
        new SqlArray("date", days),
        seller,
        seller);
  }

  Sums standing(Figure figure, @Nullable Long seller) {
    List<Sum> sums =
        database.query(
            """
            select currency, sum(number) as number, sum(amount) as amount from overview_sum
            where figure = ? and (?::bigint is null or seller_id = ?)
            group by currency order by currency""",
            row -> new Sum(row.getLong("number"), money(row, "amount")),
            figure.name(),
            seller,
            seller);
    Optional<Instant> countedAt =
        database.find(
            "select counted_at from overview_count where what = ?",
            row -> row.getObject(1, OffsetDateTime.class).toInstant(),
            figure.name());
    return new Sums(sums, countedAt.orElse(null));
  }

  /** Of the last business date that had one. */
  Optional<LastRun> lastRun(@Nullable Long seller) {
    String whose = seller == null ? "" : "seller_id = ? and ";
    String sql =
        """
        select business_date, min(started_at) as started_at, max(ended_at) as ended_at,
          count(*) as sellers, count(*) filter (where ended_at is null) as unended,
          sum(charged) as charged, sum(skipped) as skipped, sum(failed) as failed,
          sum(deferred) as deferred, sum(held) as held
        from bill_run
        where %1$s business_date =
          (select business_date from bill_run where %1$s true order by business_date desc limit 1)
        group by business_date"""
            .formatted(whose);
    return seller == null
        ? database.find(sql, SumRepository::run)
        : database.find(sql, SumRepository::run, seller, seller);
  }

  private static DaySum day(ResultSet row) throws SQLException {
    return new DaySum(
        row.getObject("business_date", LocalDate.class),
        row.getLong("charges"),
        money(row, "charged"),
        row.getLong("invoices"),
        money(row, "invoiced"),
        row.getObject("counted_at", OffsetDateTime.class).toInstant());
  }

  private static LastRun run(ResultSet row) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new LastRun(
        row.getObject("business_date", LocalDate.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        row.getLong("sellers"),
        row.getLong("unended"),
        row.getLong("charged"),
        row.getLong("skipped"),
        row.getLong("failed"),
        row.getLong("deferred"),
        row.getLong("held"));
  }

  /** The database keeps all currencies at one scale; what is stored fits the currency's. */
  private static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    Currency currency = Currency.getInstance(row.getString("currency"));
    return Money.rounded(amount, currency, RoundingMode.UNNECESSARY);
  }
}
