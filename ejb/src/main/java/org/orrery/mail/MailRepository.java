package org.orrery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.platform.Database;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * The outbox, in SQL. Every step names the claim by which it acts: a node whose claim ran out, or
 * went to another node, changes nothing.
 */
@ApplicationScoped
class MailRepository {

  /** Longer than a node takes for a mail: the server has five minutes for each answer. */
  static final Duration LEASE = Duration.ofMinutes(20);

  /** Lost ones that are looked after at a time. */
  private static final int LOST_MAX = 1_000;

  @Inject Database database;
  @Inject Settings settings;

  /**
   * How many mails may be taken now. Whoever asks waits for whoever asked before, until that one's
   * transaction has ended: together they keep to the limit.
   */
  int allowance() {
    long perMinute = settings.lock(SettingCatalogue.MAILS_PER_MINUTE);
    long taken =
        database.number("select count(*) from mail where claimed_at > now() - interval '1 minute'");
    return Math.toIntExact(Math.max(0, perMinute - taken));
  }

  /** Takes at most {@code limit} mails that are due and that nobody has, oldest first. */
  List<QueuedMail> claim(String claim, int limit) {
    return database.query(
        """
        with taken as (
          update mail m set claimed_by = ?, claimed_at = now(),
            claimed_until = now() + make_interval(secs => ?)
          from (
            select id from mail
            where state = 'WAITING' and next_attempt_at <= now()
              and (claimed_until is null or claimed_until < now())
            order by next_attempt_at, id limit ? for update skip locked
          ) due
          where m.id = due.id
          returning m.id, m.seller_id, m.account_id, m.recipient, m.template, m.filling::text,
            m.attempts, m.next_attempt_at)
        select * from taken order by next_attempt_at, id""",
        MailRepository::mail,
        claim,
        LEASE.toSeconds(),
        limit);
  }

  /** Begins the lease anew; false if the claim is lost. */
  boolean keep(long id, String claim) {
    return database.update(
            """
            update mail set claimed_until = now() + make_interval(secs => ?)
            where id = ? and claimed_by = ? and claimed_until > now() and state = 'WAITING'""",
            LEASE.toSeconds(),
            id,
            claim)
        == 1;
  }

  /** Notes that the end of the mail is about to be sent; false if the claim is lost. */
  boolean handOver(long id, String claim) {
    return database.update(
            """
            update mail set state = 'SENDING', claimed_until = now() + make_interval(secs => ?)
            where id = ? and claimed_by = ? and claimed_until > now() and state = 'WAITING'""",
            LEASE.toSeconds(),
            id,
            claim)
        == 1;
  }

  /** The server has accepted it; also if the lease ran out before it said so. */
  void sent(long id, String claim) {
    database.update(
        """
        update mail set state = 'SENT', sent_at = now(), last_error = '', claimed_by = null,
          claimed_until = null
        where id = ? and claimed_by = ? and state = 'SENDING'""",
        id,
        claim);
  }

  /** Certainly not accepted; tried again after {@code delay}, or parked if there is none. */
  void failed(long id, String claim, String error, Optional<Duration> delay) {
    database.update(
        """
        update mail set state = ?, attempts = attempts + 1, last_error = ?,
          next_attempt_at = now() + make_interval(secs => ?), claimed_by = null,
          claimed_until = null
        where id = ? and claimed_by = ? and state in ('WAITING', 'SENDING')""",
        delay.isPresent() ? "WAITING" : "PARKED",
        error,
        delay.orElse(Duration.ZERO).toSeconds(),
        id,
        claim);
  }

  /** Handed over, and no answer came: perhaps accepted. */
  void unknown(long id, String claim, String error) {
    database.update(
        """
        update mail set state = 'UNKNOWN', attempts = attempts + 1, last_error = ?,
          claimed_by = null, claimed_until = null
        where id = ? and claimed_by = ? and state = 'SENDING'""",
        error,
        id,
        claim);
  }

  /** Gives back what was not tried. */
  void release(String claim) {
    database.update(
        """
        update mail set claimed_by = null, claimed_until = null
        where claimed_by = ? and state = 'WAITING'""",
        claim);
  }

  /** Gives back what a node has taken, under any claim, and not begun to hand over. */
  void releaseOf(String node) {
    database.update(
        """
        update mail set claimed_by = null, claimed_until = null
        where state = 'WAITING' and starts_with(claimed_by, ? || '/')""",
        node);
  }

  /** Those that a node handed over and never spoke of again. */
  int giveUpLost() {
    return database.update(
        """
        update mail set state = 'UNKNOWN', attempts = attempts + 1,
          last_error = 'the node that sent it was lost: ' || claimed_by,
          claimed_by = null, claimed_until = null
        where id in (select id from mail where state = 'SENDING' and claimed_until < now()
          limit ? for update skip locked)""",
        LOST_MAX);
  }

  /** Why nothing is sent, by a person's hold or the restore guard's doubt; empty = it is sent. */
  String holdReason() {
    return database
        .find(
            """
            select coalesce(nullif(value, ''),
              'restore guard: ' || (select reason from doubt order by alarm_id limit 1), '')
            from setting where name = 'mail.hold'""",
            row -> row.getString(1))
        .orElse("");
  }

  private static QueuedMail mail(ResultSet row) throws SQLException {
    return new QueuedMail(
        row.getLong(1),
        new SellerId(row.getLong(2)),
        account(row, 3),
        row.getString(4),
        row.getString(5),
        values(row.getString(6)),
        row.getInt(7));
  }

  /** Whom a mail is about; empty = a signup that is no account. */
  static Optional<AccountId> account(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(AccountId::new);
  }

  private static Map<String, String> values(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject filling = reader.readObject();
      return filling.entrySet().stream()
          .collect(
              Collectors.toMap(Map.Entry::getKey, e -> ((JsonString) e.getValue()).getString()));
    }
  }
}
