package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;

/** Keeps what verifications found, and whose turn it is. */
@ApplicationScoped
class AuditRepository {

  private static final int FINDING_MAX = 500;

  @Inject Database database;

  /** The daily verification: the last account that was read, and when it began and ended. */
  record Round(long after, @Nullable Instant beganAt, @Nullable Instant endedAt) {}

  /**
   * Takes the turn for two minutes from now, unless another node has it. A claim that reaches
   * further was made by a clock that was wrong.
   */
  boolean claim(String node) {
    return database.update(
            """
            update audit_state set claimed_by = ?, claimed_until = now() + interval '2 minutes'
            where claimed_by = ? or not claimed_until between now() and now() + interval '2 minutes'
            """,
            node,
            node)
        > 0;
  }

  /**
   * Writes a verification down and tells its id.
   *
   * @param ofSellers whether it looked at what belongs to sellers, too
   */
  long add(String node, AuditReport report, List<AuditTally.Finding> findings, boolean ofSellers) {
    long id = database.next("verification_id", 1).get(0);
    database.update(
        """
        insert into verification (id, scope, node, started_at, accounts, entries, findings,
          of_sellers) values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        id,
        report.scope().name(),
        node,
        report.startedAt(),
        report.accounts(),
        report.entries(),
        findings.size(),
        ofSellers);
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
        values (?, ?, ?::bigint, ?)\
        """,
        rows);
    return id;
  }

  /** What no later verification of the same account, or of the sellers, has found to be whole. */
  List<String> standing() {
    return database.query(
        """
        select f.finding from book_proof p
        join verification_finding f
          on f.verification_id = p.found_in and f.account_id = p.account_id
        union all
        select f.finding from verification_finding f
        where f.account_id is null
          and f.verification_id = (select max(id) from verification where of_sellers)
        limit ?\
        """,
        row -> row.getString(1),
        AuditTally.FINDINGS_MAX);
  }

  /** Accounts of which something stands, without these. */
  long standingAccountsBeside(Collection<Long> accounts) {
    return database.number(
        "select count(*) from book_proof where found_in is not null and account_id <> all(?)",
        SqlArray.ofLongs(accounts));
  }

  /** The last verification of all nodes, with its findings. */
  Optional<AuditReport> last() {
    return database.find("select * from verification order by id desc limit 1", this::read);
  }

  /** The last one of a scope that came to the sellers, which it does at its end. */
  Optional<AuditReport> last(Scope scope) {
    return database.find(
        "select * from verification where scope = ? and of_sellers order by id desc limit 1",
        this::read,
        scope.name());
  }

  /** How many books there are. */
  long bookCount() {
    return database.number("select count(*) from account_book");
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
          whole_ended_at = ?::timestamptz\
        """,
        round.after(),
        round.beganAt(),
        round.endedAt());
  }

  /** Whether a bill run is at work that began within the last day; not while billing is held. */
  boolean isRunAtWork() {
    return database.number(
            """
            select count(*) from bill_run
            where ended_at is null
              and started_at between now() - interval '1 day' and now() + interval '1 day'
              and not exists (select 1 from billing_hold
                where account_id is null and released_at is null)\
            """)
        > 0;
  }

  /** The last id given to a journal entry: while it stands still, nothing was booked. */
  long lastEntry() {
    return database.number("select last_value from journal_entry_id");
  }

  private AuditReport read(ResultSet row) throws SQLException {
    return new AuditReport(
        Scope.valueOf(row.getString("scope")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getLong("accounts"),
        row.getLong("entries"),
        findings(row.getLong("id")));
  }

  private List<String> findings(long verification) {
    return database.query(
        """
        select finding from verification_finding where verification_id = ? order by line
        limit ?\
        """,
        row -> row.getString(1),
        verification,
        AuditTally.FINDINGS_MAX);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
