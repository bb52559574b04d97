package org.orrery.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.platform.Database;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.SettingDesk;
import org.orrery.shared.InvalidValueException;

/** What an operator does with the outbox. */
@Stateless
public class MailDesk {

  /** Mails in a list. */
  private static final int LIST_MAX = 500;

  private static final int REASON_MAX = 255;

  /** Newest mails among which the last one that was sent is looked for. */
  private static final int SENT_LOOKED_AT = 1_000;

  /** The first of each state, however many wait. */
  private static final String NOT_SENT =
      Stream.of("PARKED", "UNKNOWN", "SENDING", "WAITING")
          .map("(select * from mail where state = '%s' order by id limit ?)"::formatted)
          .collect(Collectors.joining(" union all "));

  @Inject Database database;
  @Inject MailRepository mails;
  @Inject MailTrial trial;
  @Inject SmtpServer server;
  @Inject SettingDesk settings;

  /** How it stands. */
  public MailStatus status() {
    return database
        .find(
            """
            select (select count(*) from mail where state in ('WAITING', 'SENDING')),
              (select count(*) from mail where state = 'PARKED'),
              (select count(*) from mail where state = 'UNKNOWN'),
              coalesce((select last_error from mail
                where state in ('WAITING', 'PARKED', 'UNKNOWN') and last_error <> ''
                order by claimed_at desc nulls last, id desc limit 1), ''),
              ?::text""",
            row ->
                new MailStatus(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5)),
            mails.holdReason())
        .orElseThrow();
  }

  /** Who takes the mails of this node, and when it last did. */
  public MailServer server() {
    Instant takenAt =
        database
            .find(
                """
                select max(sent_at) from (select sent_at from mail order by id desc limit ?) m
                having max(sent_at) is not null""",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                SENT_LOOKED_AT)
            .orElse(null);
    return new MailServer(server.address(), server.from(), server.isEncrypted(), takenAt);
  }

  /**
   * Those that are not sent: first those that a person decides about, oldest first; at most {@value
   * #LIST_MAX}.
   */
  public List<MailView> list() {
    return database.query(
        """
        select id, state, template, account_id, recipient, attempts, last_error, created_at
        from (%s) mail
        order by case when state in ('PARKED', 'UNKNOWN') then 0 else 1 end, id limit ?"""
            .formatted(NOT_SENT),
        MailDesk::view,
        LIST_MAX,
        LIST_MAX,
        LIST_MAX,
        LIST_MAX,
        LIST_MAX);
  }

  /**
   * One that is not sent.
   *
   * @throws InvalidValueException if there is none, or it was sent
   */
  public MailView read(long id) {
    return database
        .find(
            """
            select id, state, template, account_id, recipient, attempts, last_error, created_at
            from mail where id = ? and state <> 'SENT'""",
            MailDesk::view,
            id)
        .orElseThrow(() -> new InvalidValueException("no mail " + id + " waits to be sent"));
  }

  private static MailView view(ResultSet row) throws SQLException {
    return new MailView(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        MailRepository.account(row, 4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }

  /**
   * Has a parked mail tried again, as if it had never failed.
   *
   * @throws InvalidValueException if no such mail is parked
   */
  public void retry(long id) {
    decide(id, "PARKED", "WAITING");
  }

  /** Has every parked mail tried again, and tells how many. */
  public int retryParked() {
    return database.update(
        """
        update mail set state = 'WAITING', attempts = 0, next_attempt_at = now()
        where state = 'PARKED'""");
  }

  /**
   * Has a mail sent again of which nobody knows whether it arrived. If it had, it arrives twice.
   *
   * @throws InvalidValueException if no such mail is unknown
   */
  public void resend(long id) {
    decide(id, "UNKNOWN", "WAITING");
  }

  /**
   * Notes of a mail of which nobody knew that it has arrived.
   *
   * @throws InvalidValueException if no such mail is unknown
   */
  public void settle(long id) {
    decide(id, "UNKNOWN", "SENT");
  }

  /**
   * Stops the sending; mails go on to be queued. A second reason replaces the first.
   *
   * @param reason at most 255 characters
   * @throws InvalidValueException if the reason is empty or too long
   */
  public void hold(String reason) {
    if (reason.isBlank() || reason.length() > REASON_MAX) {
      throw new InvalidValueException("the reason has 1 to " + REASON_MAX + " characters");
    }
    setHold(reason.strip());
  }

  /** Lets the sending go on; nothing happens if it is not held. */
  public void release() {
    setHold("");
  }

  /**
   * Sends a test mail, whether or not mails are held, and waits for the mail server's answer, each
   * of its steps at most ten seconds. Nothing of it is kept.
   *
   * @throws InvalidValueException if the address is none, or the server has not taken the mail;
   *     then with what it said
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void sendTest(String recipient) {
    trial.send(recipient);
  }

  private void setHold(String reason) {
    settings.keep(SettingCatalogue.MAIL_HOLD, reason);
  }

  private void decide(long id, String from, String to) {
    int found =
        database.update(
            """
            update mail set state = ?, attempts = 0, next_attempt_at = now(),
              sent_at = case when ? = 'SENT' then now() end
            where id = ? and state = ?""",
            to,
            to,
            id,
            from);
    if (found == 0) {
      throw new InvalidValueException("mail " + id + " is not " + from);
    }
  }
}
