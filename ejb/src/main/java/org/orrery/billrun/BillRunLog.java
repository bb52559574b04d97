package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** Writes down what bill runs did. */
@ApplicationScoped
class BillRunLog {

  private static final int SHARES_MAX = 1_000;

  @Inject Database database;

  /** What one wake did, or one run on request. */
  record Wake(
      Instant startedAt, Instant endedAt, int days, RunTally.Counts counts, String result) {}

  void begin(SellerId seller, LocalDate day, Instant at) {
    database.update(
        """
        insert into bill_run (seller_id, business_date, started_at) values (?, ?, ?)
        on conflict (seller_id, business_date) do nothing""",
        seller.value(),
        day,
        at);
  }

  void end(SellerId seller, LocalDate day, Instant at, RunTally.Counts counts) {
    database.update(
        """
        insert into bill_run as run (seller_id, business_date, started_at, ended_at, charged,
          skipped, failed, deferred, held) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (seller_id, business_date) do update set ended_at = excluded.ended_at,
          charged = run.charged + excluded.charged, skipped = run.skipped + excluded.skipped,
          failed = run.failed + excluded.failed, deferred = run.deferred + excluded.deferred,
          held = run.held + excluded.held""",
        seller.value(),
        day,
        at,
        at,
        counts.charged(),
        counts.skipped(),
        counts.failed(),
        counts.deferred(),
        counts.held());
  }

  void add(String node, Wake wake) {
    database.update(
        """
        insert into bill_wake (node, started_at, ended_at, days, charged, skipped, failed,
          deferred, held, result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        node,
        wake.startedAt(),
        wake.endedAt(),
        wake.days(),
        wake.counts().charged(),
        wake.counts().skipped(),
        wake.counts().failed(),
        wake.counts().deferred(),
        wake.counts().held(),
        wake.result());
  }

  List<RunShare> shares() {
    return database.query(
        """
        select * from bill_run_node order by business_date desc, seller_id, node limit ?""",
        row ->
            new RunShare(
                new SellerId(row.getLong("seller_id")),
                row.getObject("business_date", LocalDate.class),
                row.getString("node"),
                row.getLong("charged")),
        SHARES_MAX);
  }

  Optional<Wake> last() {
    return database.find(
        "select * from bill_wake order by id desc limit 1",
        row ->
            new Wake(
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getInt("days"),
                new RunTally.Counts(
                    row.getLong("charged"),
                    row.getLong("skipped"),
                    row.getLong("failed"),
                    row.getLong("deferred"),
                    row.getLong("held")),
                row.getString("result")));
  }
}
