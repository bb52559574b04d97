package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Keeps rehearsals and their approvals. */
@ApplicationScoped
class RehearsalRepository {

  private static final int CURRENCIES_MAX = 200;

  private static final String ADD =
      """
      with made as (
        insert into rehearsal (seller_id, business_date, accounts, charges, skipped, held, outliers)
        values (?, ?, ?, ?, ?, ?, ?) returning id),
      sums as (
        insert into rehearsal_sum (rehearsal_id, currency, net_amount, tax_amount)
        select made.id, sum.* from made, unnest(?::text[], ?::numeric[], ?::numeric[]) sum),
      outliers as (
        insert into rehearsal_outlier (rehearsal_id, account_id, amount, last_amount, currency,
          reason, line)
        select made.id, outlier.* from made,
          unnest(?::bigint[], ?::numeric[], ?::numeric[], ?::text[], ?::text[])
            with ordinality outlier)
      select id from made""";

  @Inject Database database;
  @Inject Settings settings;

  /** Keeps it whole, or nothing of it: by one statement, as there may be no transaction. */
  long add(Rehearsal rehearsal) {
    List<Map.Entry<String, Rehearsal.Sum>> sums = List.copyOf(rehearsal.sums().entrySet());
    List<Rehearsal.Outlier> outliers = rehearsal.outliers();
    return database.number(
        ADD,
        rehearsal.seller().value(),
        rehearsal.on(),
        rehearsal.accounts(),
        rehearsal.charges(),
        rehearsal.skipped(),
        rehearsal.held(),
        rehearsal.outlierCount(),
        column("text", sums, Map.Entry::getKey),
        column("numeric", sums, sum -> sum.getValue().net()),
        column("numeric", sums, sum -> sum.getValue().tax()),
        column("bigint", outliers, outlier -> outlier.account().value()),
        column("numeric", outliers, outlier -> outlier.total().amount()),
        column("numeric", outliers, RehearsalRepository::lastAmount),
        column("text", outliers, outlier -> outlier.total().currency().getCurrencyCode()),
        column("text", outliers, Rehearsal.Outlier::reason));
  }

  private static <T> SqlArray column(
      String type, List<T> rows, Function<T, ? extends @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(value.apply(row)));
    return new SqlArray(type, values);
  }

  private static @Nullable BigDecimal lastAmount(Rehearsal.Outlier outlier) {
    Money last = outlier.last();
    return last == null ? null : last.amount();
  }

  /** What a rehearsal has found; the last run is not kept with it. */
  Optional<Rehearsal> find(long id) {
    return database.find(
        "select * from rehearsal where id = ?",
        row ->
            new Rehearsal(
                new SellerId(row.getLong("seller_id")),
                row.getObject("business_date", LocalDate.class),
                row.getLong("accounts"),
                row.getLong("charges"),
                row.getLong("skipped"),
                row.getLong("held"),
                sums(id),
                row.getLong("outliers"),
                outliers(id),
                null),
        id);
  }

  /** Tells whether there was a rehearsal to approve: the last one of the day. */
  boolean approve(SellerId seller, LocalDate day, String approvedBy) {
    return database.update(
            """
            update rehearsal set approved_by = ?, approved_at = now()
            where id = (select max(id) from rehearsal where seller_id = ? and business_date = ?)
              and approved_at is null\
            """,
            approvedBy,
            seller.value(),
            day)
        > 0;
  }

  /** Tells whether there was such a rehearsal to approve, and it is the last one of its day. */
  boolean approve(long rehearsal, String approvedBy) {
    return database.update(
            """
            update rehearsal r set approved_by = ?, approved_at = now()
            where r.id = ? and r.approved_at is null and not exists (
              select from rehearsal later where later.seller_id = r.seller_id
                and later.business_date = r.business_date and later.id > r.id)\
            """,
            approvedBy,
            rehearsal)
        > 0;
  }

  /** The sums by currency of the last rehearsal of a day that was approved. */
  Optional<Map<String, Rehearsal.Sum>> approved(SellerId seller, LocalDate day) {
    return database
        .find(
            """
            select id from rehearsal
            where seller_id = ? and business_date = ? and approved_at is not null
            order by id desc limit 1\
            """,
            row -> row.getLong(1),
            seller.value(),
            day)
        .map(this::sums);
  }

  /** The last day before {@code day} on which the seller's run charged anything. */
  Optional<Rehearsal.LastRun> lastRun(SellerId seller, LocalDate day) {
    return database
        .find(
            """
            select business_date, charged from bill_run
            where seller_id = ? and business_date < ? and charged > 0
            order by business_date desc limit 1\
            """,
            row -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)),
            seller.value(),
            day)
        .map(
            run ->
                new Rehearsal.LastRun(run.getKey(), run.getValue(), charged(seller, run.getKey())));
  }

  /** What calls charge is due on the day on which it is set; what a run charges is due later. */
  private Map<String, Rehearsal.Sum> charged(SellerId seller, LocalDate day) {
    Map<String, Rehearsal.Sum> sums = new TreeMap<>();
    database
        .query(
            """
            select c.currency, sum(c.amount), sum(c.tax_amount) from charge c
            join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id
            where c.business_date = ? and c.status = 'CHARGED' and s.seller_id = ?
              and s.set_on < c.business_date
            group by c.currency order by c.currency limit ?\
            """,
            row ->
                Map.entry(
                    row.getString(1),
                    new Rehearsal.Sum(
                        row.getBigDecimal(2).stripTrailingZeros(),
                        row.getBigDecimal(3).stripTrailingZeros())),
            day,
            seller.value(),
            CURRENCIES_MAX)
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }

  OutlierRule rule() {
    return new OutlierRule(
        settings.get(SettingCatalogue.OUTLIER_FACTOR),
        settings.get(SettingCatalogue.OUTLIER_AMOUNT));
  }

  boolean isApprovalRequired() {
    return settings.get(SettingCatalogue.APPROVAL_REQUIRED);
  }

  BigDecimal marginPercent() {
    return settings.get(SettingCatalogue.APPROVAL_MARGIN);
  }

  private Map<String, Rehearsal.Sum> sums(long rehearsal) {
    Map<String, Rehearsal.Sum> sums = new TreeMap<>();
    database
        .query(
            """
            select currency, net_amount, tax_amount from rehearsal_sum where rehearsal_id = ?
            order by currency limit ?\
            """,
            row -> Map.entry(row.getString(1), sum(row)),
            rehearsal,
            CURRENCIES_MAX)
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }

  private static Rehearsal.Sum sum(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(1));
    return new Rehearsal.Sum(
        money(row.getBigDecimal(2), currency).amount(),
        money(row.getBigDecimal(3), currency).amount());
  }

  private List<Rehearsal.Outlier> outliers(long rehearsal) {
    return database.query(
        "select * from rehearsal_outlier where rehearsal_id = ? order by line limit ?",
        RehearsalRepository::outlier,
        rehearsal,
        RehearsalTally.OUTLIERS_MAX);
  }

  private static Rehearsal.Outlier outlier(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    BigDecimal last = row.getBigDecimal("last_amount");
    return new Rehearsal.Outlier(
        new AccountId(row.getLong("account_id")),
        money(row.getBigDecimal("amount"), currency),
        last == null ? null : money(last, currency),
        row.getString("reason"));
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount.stripTrailingZeros(), currency);
  }
}
