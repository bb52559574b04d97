package org.orrery.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** Keeps jobs. Whose node is alive is measured by the database's clock alone. */
@ApplicationScoped
class JobRepository {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final int FORGOTTEN_AT_ONCE = 100;
  private static final int RESULT_MAX = 500;

  /** So many threads may resellers keep from the node's timers. */
  private static final int REHEARSALS_OF_A_NODE_MAX = 2;

  /** When a seller's last rehearsal began: who waits longest for one has the next. */
  private static final String TURN =
      """
      (select before.started_at from job before
      where before.seller_id = job.seller_id and before.started_at is not null
      order by before.id desc limit 1) nulls first, id""";

  @Inject Database database;

  /** A job that somebody asks for. */
  record Wish(JobTask task, String slot, String by, Instant at) {}

  /** How a job ends. */
  record End(JobState state, JobOutcome outcome, Instant at) {}

  /** The id of a new job; empty if the same waits. */
  Optional<Long> add(Wish wish) {
    return database.find(
        """
        insert into job (kind, seller_id, business_date, slot, asked_by, asked_at)
        values (?, ?::bigint, ?::date, ?, ?, ?)
        on conflict do nothing returning id\
        """,
        row -> row.getLong(1),
        wish.task().kind().name(),
        seller(wish.task()),
        wish.task().on(),
        wish.slot(),
        wish.by(),
        wish.at());
  }

  /** The same job that waits; or else the one that is worked on, if that does for all who ask. */
  Optional<Job> open(Wish wish) {
    return database.find(
        """
        select * from job
        where slot = ? and business_date is not distinct from ?::date
          and (state = 'WAITING' or (? and state = 'AT_WORK'))
        order by id limit 1\
        """,
        JobRepository::read,
        wish.slot(),
        wish.task().on(),
        wish.task().kind().isShared());
  }

  /**
   * The first job that waits for the end of another one. All rehearsals wait for each other: else a
   * seller who always has one waiting would keep the place for good.
   */
  Optional<Long> next(long after) {
    return database.find(
        """
        select id from job where state = 'WAITING'
          and exists (select from job over where over.id = ? and (over.slot = job.slot
            or over.kind = 'REHEARSAL' and job.kind = 'REHEARSAL'))
          and not exists (
            select from job other where other.slot = job.slot and other.state = 'AT_WORK')
        order by %s limit 1"""
            .formatted(TURN),
        row -> row.getLong(1),
        after);
  }

  Optional<Job> find(long id) {
    return database.find("select * from job where id = ?", JobRepository::read, id);
  }

  Optional<Job> last(JobKind kind) {
    return database.find(
        "select * from job where kind = ? order by id desc limit 1",
        JobRepository::read,
        kind.name());
  }

  List<Job> list(long below, int max) {
    return database.query(
        "select * from job where id < ? order by id desc limit ?", JobRepository::read, below, max);
  }

  List<Job> list(SellerId seller, long below, int max) {
    return database.query(
        "select * from job where seller_id = ? and id < ? order by id desc limit ?",
        JobRepository::read,
        seller.value(),
        below,
        max);
  }

  long openCount() {
    return database.number("select count(*) from job where state in ('WAITING', 'AT_WORK')");
  }

  long waitingCount(String slot) {
    return database.number("select count(*) from job where slot = ? and state = 'WAITING'", slot);
  }

  boolean isAnyOpen() {
    return openCount() > 0;
  }

  /** Jobs that nobody has begun, though somebody had the time; rehearsals come last, in turn. */
  List<Long> waiting(int max) {
    return database.query(
        """
        select id from job where state = 'WAITING'
          and asked_at not between now() - interval '5 seconds' and now() + interval '1 minute'
          and not exists (
            select 1 from job other where other.slot = job.slot and other.state = 'AT_WORK')
        order by kind = 'REHEARSAL', %s limit ?"""
            .formatted(TURN),
        row -> row.getLong(1),
        max);
  }

  /**
   * Takes a job; whether nobody else has, none of its slot is worked on, and the node is not at as
   * many rehearsals as it may be.
   */
  boolean claim(long id, String node, Instant at) {
    return database.update(
            """
            update job set state = 'AT_WORK', node = ?, started_at = ?, alive_at = now()
            where id = ? and state = 'WAITING' and not exists (
              select 1 from job other where other.slot = job.slot and other.state = 'AT_WORK')
              and (kind <> 'REHEARSAL' or ? > (
                select count(*) from job other
                where other.kind = 'REHEARSAL' and other.state = 'AT_WORK' and other.node = ?))\
            """,
            node,
            at,
            id,
            REHEARSALS_OF_A_NODE_MAX,
            node)
        > 0;
  }

  /** Notes how far a job is that this node is at; why it is to end, or empty = it may go on. */
  Optional<String> keep(long id, String node, JobFigures figures) {
    return database
        .find(
            """
            update job set alive_at = now(), done = ?, total = ?::bigint, findings = ?
            where id = ? and node = ? and state = 'AT_WORK'
            returning coalesce('cancelled by ' || cancelled_by, '')\
            """,
            row -> row.getString(1),
            figures.done(),
            figures.total(),
            figures.findings(),
            id,
            node)
        .or(() -> Optional.of("it was given up: its server was frozen for minutes"))
        .filter(reason -> !reason.isEmpty());
  }

  /** Ends a job that waits, and has one end that is worked on; one that is over stays as it is. */
  void cancel(long id, String by, Instant at) {
    database.update(
        """
        update job set cancelled_by = coalesce(cancelled_by, ?),
          state = case state when 'WAITING' then 'BROKEN_OFF' else state end,
          ended_at = case state when 'WAITING' then ?::timestamptz end,
          result = case state when 'WAITING' then 'cancelled by ' || ? else result end
        where id = ? and ended_at is null\
        """,
        by,
        at,
        by,
        id);
  }

  void end(long id, String node, JobFigures figures, End end) {
    String result = end.outcome().text();
    database.update(
        """
        update job set state = ?, result = ?, made_id = ?::bigint, ended_at = ?, done = ?,
          total = ?::bigint, findings = ?
        where id = ? and node = ? and state = 'AT_WORK'\
        """,
        end.state().name(),
        result.substring(0, Math.min(RESULT_MAX, result.length())),
        end.outcome().made(),
        end.at(),
        figures.done(),
        figures.total(),
        figures.findings(),
        id,
        node);
  }

  /** Ends what a node was at when it ended itself. */
  void loseOf(String node, Instant at) {
    database.update(
        """
        update job set state = 'BROKEN_OFF', ended_at = ?, result = 'its server ended'
        where node = ? and state = 'AT_WORK'\
        """,
        at,
        node);
  }

  /** Ends what a node was at that is not heard of; one that is frozen notices when it thaws. */
  void loseOfLost(String node, Instant at) {
    database.update(
        """
        update job set state = 'BROKEN_OFF', ended_at = ?, result = 'its server was not heard of'
        where node = ? and state = 'AT_WORK' and alive_at < now() - interval '25 seconds'""",
        at,
        node);
  }

  /** Ends what no node is at any more. */
  void loseSilent(Instant at) {
    database.update(
        """
        update job set state = 'BROKEN_OFF', ended_at = ?, result = 'its server was not heard of'
        where state = 'AT_WORK'
          and alive_at not between now() - interval '2 minutes' and now() + interval '2 minutes'\
        """,
        at);
  }

  /** Deletes some jobs that are over for 90 days; whether there may be more. */
  boolean forgetSome(Instant now) {
    int forgotten =
        database.update(
            """
            delete from job where id in (
              select id from job where ended_at < ? order by id limit ? for update skip locked)\
            """,
            now.minus(KEPT),
            FORGOTTEN_AT_ONCE);
    return forgotten == FORGOTTEN_AT_ONCE;
  }

  private static Job read(ResultSet row) throws SQLException {
    return new Job(
        row.getLong("id"),
        task(row),
        JobState.valueOf(row.getString("state")),
        row.getString("asked_by"),
        Objects.requireNonNull(instant(row, "asked_at")),
        row.getString("node"),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        new JobFigures(
            row.getLong("done"), row.getObject("total", Long.class), row.getLong("findings")),
        new JobOutcome(row.getString("result"), row.getObject("made_id", Long.class)));
  }

  private static JobTask task(ResultSet row) throws SQLException {
    Long seller = row.getObject("seller_id", Long.class);
    return new JobTask(
        JobKind.valueOf(row.getString("kind")),
        seller == null ? null : new SellerId(seller),
        row.getObject("business_date", LocalDate.class));
  }

  private static @Nullable Long seller(JobTask task) {
    SellerId seller = task.seller();
    return seller == null ? null : seller.value();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
