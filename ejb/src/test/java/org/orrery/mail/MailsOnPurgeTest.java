package org.orrery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountPurged;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;

class MailsOnPurgeTest {

  private static final LocalDate DAY = LocalDate.parse("2027-03-01");

  private final LedgerFixture ledger = new LedgerFixture();
  private final Database database = ledger.database;

  @Test
  void mails_about_a_purged_account_keep_nothing_of_a_person_and_are_not_sent_any_more() {
    AccountView account = account();
    AccountView other = account();
    queue(account, "test");
    queue(account, "invoice");
    queue(other, "test");

    ledger
        .container
        .get(MailsOnPurge.class)
        .onPurged(new AccountPurged(account.id(), account.customer(), true));

    assertThat(mails(account))
        .containsExactly("invoice  {\"remark\": \"Jane\"} PARKED", "test  {} PARKED");
    assertThat(mails(other))
        .containsExactly("test jane@example.org {\"remark\": \"Jane\"} WAITING");
  }

  private AccountView account() {
    return ledger
        .account(ledger.seller(DAY), new PeriodLength(PeriodLength.Unit.MONTH, 1), DAY)
        .account();
  }

  private void queue(AccountView account, String template) {
    OutgoingMail mail =
        new OutgoingMail(
            template + "/" + account.id(),
            account.seller(),
            account.id(),
            "jane@example.org",
            template,
            Map.of("remark", "Jane"));
    TestDatabase.inTransaction(() -> ledger.container.get(Outbox.class).queue(List.of(mail)));
  }

  private List<String> mails(AccountView account) {
    return database.query(
        """
        select concat_ws(' ', template, recipient, filling::text, state) from mail
        where account_id = ? order by template""",
        row -> row.getString(1),
        account.id().value());
  }
}
