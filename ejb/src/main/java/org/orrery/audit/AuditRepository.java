package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/** Keeps what verifications found, and whose turn it is. */
@ApplicationScoped
class AuditRepository {

  private static final int FINDING_MAX = 500;

  @Inject Database database;

  /** The daily verification: the last account that was read, and when it began and ended. */
  record Round(long after, @Nullable Instant beganAt, @Nullable Instant endedAt) {}

  /** Takes the turn for two minutes, unless another node has it. */
  boolean claim(String node) {
    return database.update(
            """
            update audit_state set claimed_by = ?, claimed_until = now() + interval '2 minutes'
            where claimed_by = ? or claimed_until < now()""",
            node,
            node)
        > 0;
  }

  void add(String node, AuditReport report, List<AuditTally.Finding> findings) {
    long id = database.next("verification_id", 1).get(0);
    database.update(
        """
        insert into verification (id, scope, node, started_at, accounts, entries, findings)
        values (?, ?, ?, ?, ?, ?, ?)""",
        id,
        report.scope().name(),
        node,
        report.startedAt(),
        report.accounts(),
        report.entries(),
        findings.size());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (AuditTally.Finding finding : findings) {
      String text = finding.text();
      rows.add(
          new @Nullable Object[] {
            id,
            rows.size() + 1,
            finding.account(),
            text.substring(0, Math.min(FINDING_MAX, text.length()))
          });
    }
    database.batch(
        """
        insert into verification_finding (verification_id, line, account_id, finding)
        values (?, ?, ?::bigint, ?)""",
        rows);
  }

  /** The last verification of all nodes, with its findings. */
  Optional<AuditReport> last() {
    return database.find(
        "select * from verification order by id desc limit 1",
        row ->
            new AuditReport(
                Scope.valueOf(row.getString("scope")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("accounts"),
                row.getLong("entries"),
                findings(row.getLong("id"))));
  }

  Round round() {
    return database
        .find(
            "select whole_after, whole_began_at, whole_ended_at from audit_state",
            row ->
                new Round(
                    row.getLong(1),
                    instant(row.getObject(2, OffsetDateTime.class)),
                    instant(row.getObject(3, OffsetDateTime.class))))
        .orElseThrow();
  }

  void store(Round round) {
    database.update(
        """
        update audit_state set whole_after = ?, whole_began_at = ?::timestamptz,
          whole_ended_at = ?::timestamptz""",
        round.after(),
        round.beganAt(),
        round.endedAt());
  }

  long setting(String name) {
    return database
        .find("select value from setting where name = ?", row -> row.getLong(1), name)
        .orElseThrow(() -> new IllegalStateException("setting " + name + " is missing"));
  }

  /** Whether a bill run is at work that began within the last day. */
  boolean isRunAtWork() {
    return database.number(
            """
            select count(*) from bill_run
            where ended_at is null and started_at > now() - interval '1 day'""")
        > 0;
  }

  /** The last id given to a journal entry: while it stands still, nothing was booked. */
  long lastEntry() {
    return database.number("select last_value from journal_entry_id");
  }

  private List<String> findings(long verification) {
    return database.query(
        """
        select finding from verification_finding where verification_id = ? order by line
        limit ?""",
        row -> row.getString(1),
        verification,
        AuditTally.FINDINGS_MAX);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
