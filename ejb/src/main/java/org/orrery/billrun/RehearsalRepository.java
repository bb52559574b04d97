package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Keeps rehearsals and their approvals. */
@ApplicationScoped
class RehearsalRepository {

  private static final int CURRENCIES_MAX = 200;

  @Inject Database database;
  @Inject Settings settings;

  long add(Rehearsal rehearsal) {
    long id = database.next("rehearsal_id", 1).get(0);
    database.update(
        """
        insert into rehearsal (id, seller_id, business_date, accounts, charges, skipped, held,
          outliers) values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        id,
        rehearsal.seller().value(),
        rehearsal.on(),
        rehearsal.accounts(),
        rehearsal.charges(),
        rehearsal.skipped(),
        rehearsal.held(),
        rehearsal.outlierCount());
    rehearsal
        .sums()
        .forEach(
            (currency, sum) ->
                database.update(
                    """
                    insert into rehearsal_sum (rehearsal_id, currency, net_amount, tax_amount)
                    values (?, ?, ?, ?)\
                    """,
                    id,
                    currency,
                    sum.net(),
                    sum.tax()));
    addOutliers(id, rehearsal.outliers());
    return id;
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
            row ->
                Map.entry(
                    row.getString(1),
                    new Rehearsal.Sum(row.getBigDecimal(2), row.getBigDecimal(3))),
            rehearsal,
            CURRENCIES_MAX)
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }

  private void addOutliers(long rehearsal, List<Rehearsal.Outlier> outliers) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Rehearsal.Outlier outlier : outliers) {
      Money last = outlier.last();
      rows.add(
          new @Nullable Object[] {
            rehearsal,
            rows.size() + 1,
            outlier.account().value(),
            outlier.total().amount(),
            last == null ? null : last.amount(),
            outlier.total().currency().getCurrencyCode(),
            outlier.reason()
          });
    }
    database.batch(
        """
        insert into rehearsal_outlier (rehearsal_id, line, account_id, amount, last_amount,
          currency, reason) values (?, ?, ?, ?, ?::numeric, ?, ?)\
        """,
        rows);
  }
}
