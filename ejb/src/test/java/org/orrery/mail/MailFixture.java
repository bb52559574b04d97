package org.orrery.mail;

import jakarta.enterprise.inject.Instance;
import jakarta.mail.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;

/** The outbox on the test database, and a mail server of the test. */
public final class MailFixture {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  final LedgerFixture ledger = new LedgerFixture();
  public final Database database = ledger.database;
  public final MailDelivery delivery;
  public final MailDesk desk;
  final Outbox outbox;
  final AccountView account;

  /** With the plain texts alone, and answers that are waited for half a second. */
  MailFixture(int smtpPort) {
    this(smtpPort, new LedgerFixture().container, List.of());
  }

  /** Delivers the mails of other features too: {@code writers} write them. */
  public MailFixture(int smtpPort, TestContainer beans, List<? extends MailWriter> writers) {
    beans.put(OrreryConfig.class, TestConfig.config());
    beans.put(Session.class, session(smtpPort));
    beans.put(Instance.class, TestCdi.instance(List.copyOf(writers)));
    beans.put(MailClaims.class, new TransactionalClaims());
    delivery = beans.get(MailDelivery.class);
    desk = beans.get(MailDesk.class);
    outbox = beans.get(Outbox.class);
    account =
        ledger
            .account(ledger.seller(DAY), new PeriodLength(PeriodLength.Unit.MONTH, 1), DAY)
            .account();
    limit(1_000_000);
    desk.release();
  }

  /** Whatever other tests left behind is nobody's business. */
  public void forgetOthers() {
    database.update("update mail set state = 'SENT' where state in ('WAITING', 'PARKED')");
    database.update(
        "update mail set claimed_by = null, claimed_until = null, state = 'SENT'"
            + " where state in ('SENDING', 'UNKNOWN')");
    database.update("update mail set claimed_at = null where claimed_at is not null");
  }

  void limit(int perMinute) {
    database.update(
        "update setting set value = ? where name = 'mail.per_minute'", String.valueOf(perMinute));
  }

  /** Queues a mail and tells its id. */
  long queue(String remark) {
    return queue("test", "jane@example.com", remark);
  }

  long queue(String template, String recipient, String remark) {
    String key = "test/" + UUID.randomUUID();
    OutgoingMail mail =
        new OutgoingMail(
            key, account.seller(), account.id(), recipient, template, Map.of("remark", remark));
    TestDatabase.inTransaction(() -> outbox.queue(List.of(mail)));
    return database.number("select id from mail where key = ?", key);
  }

  String state(long id) {
    return database
        .find("select state from mail where id = ?", row -> row.getString(1), id)
        .orElseThrow();
  }

  int failures(long id) {
    return (int) database.number("select attempts from mail where id = ?", id);
  }

  /** Time passes until every retry is due. */
  void later() {
    database.update("update mail set next_attempt_at = now() where state = 'WAITING'");
  }

  private static Session session(int port) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.timeout", "500");
    properties.put("mail.from", "billing@orrery.example");
    return Session.getInstance(properties);
  }

  private static final class TransactionalClaims extends MailClaims {
    @Override
    public List<QueuedMail> take(String claim, int limit) {
      return TestDatabase.inTransaction(() -> super.take(claim, limit));
    }
  }
}
