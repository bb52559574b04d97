package org.orrery.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountPurged;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestDatabase;
import org.orrery.mail.MailDesk;
import org.orrery.mail.MailView;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

class SignupMailsTest {

  private static final LocalDate DAY = LocalDate.parse("2027-03-01");

  private final LedgerFixture ledger = new LedgerFixture();
  private final Database database = ledger.database;
  private final SellerId seller = ledger.seller(DAY);
  private final AccountView account =
      ledger.account(seller, new PeriodLength(PeriodLength.Unit.MONTH, 1), DAY).account();
  private final SignupMails mails = ledger.container.get(SignupMails.class);
  private final long signup =
      database.number(
          """
          insert into signup (seller_id, state, plan_id, period_id, login, login_key, password_hash,
            mode, payment_type)
          values (?, 'MODERATED', ?, 0, ?, ?, 'secret', 'EMPTY', 'NONE') returning id""",
          seller.value(),
          account.planId(),
          "jane" + account.id(),
          "jane" + account.id());

  @AfterEach
  void wanted() {
    database.update("update setting set value = 'ON' where name = 'signup.mails'");
  }

  @Test
  void a_signup_is_written_to_when_it_is_taken_and_when_its_account_is_opened() {
    SignupMails.Addressee jane = addressee("jane@example.org");
    TestDatabase.inTransaction(() -> mails.received(jane));
    assertThat(queued()).containsExactly("signup-received jane@example.org none");

    TestDatabase.inTransaction(() -> mails.received(jane));
    TestDatabase.inTransaction(() -> mails.opened(jane, account.id()));
    assertThat(queued())
        .containsExactly(
            "signup-received jane@example.org none",
            "account-opened jane@example.org " + account.id());
    assertThat(
            database.number(
                "select count(*) from mail where seller_id = ? and filling::text like '%secret%'",
                seller.value()))
        .isZero();
  }

  @Test
  void one_whose_account_is_opened_at_once_is_written_to_twice() {
    TestDatabase.inTransaction(
        () -> mails.receivedAndOpened(addressee("jane@example.org"), account.id()));
    assertThat(queued())
        .containsExactly(
            "signup-received jane@example.org none",
            "account-opened jane@example.org " + account.id());
  }

  @Test
  void an_operator_sees_a_mail_that_is_about_no_account() {
    TestDatabase.inTransaction(() -> mails.received(addressee("jane@example.org")));
    long id = database.number("select id from mail where key = ?", "signup-received/" + signup);

    List<MailView> waiting = ledger.container.get(MailDesk.class).list();
    assertThat(waiting).filteredOn(mail -> mail.id() == id && mail.account().isEmpty()).hasSize(1);
  }

  @Test
  void whoever_gives_no_address_gets_no_mail() {
    TestDatabase.inTransaction(
        () -> {
          mails.received(addressee(""));
          mails.received(addressee("Email"));
          mails.opened(addressee("Email"), account.id());
        });
    assertThat(queued()).isEmpty();
  }

  @Test
  void nobody_is_written_to_where_the_setting_says_so() {
    database.update("update setting set value = 'OFF' where name = 'signup.mails'");
    TestDatabase.inTransaction(() -> mails.received(addressee("jane@example.org")));
    assertThat(queued()).isEmpty();
  }

  @Test
  void a_purge_forgets_what_the_form_said_and_keeps_that_there_was_a_signup() {
    database.update(
        "update signup set state = 'CREATED', account_id = ?, card_holder = 'Jane' where id = ?",
        account.id().value(),
        signup);
    database.update(
        "insert into signup_contact (signup_id, kind, email) values (?, 'OWNER', 'j@example.org')",
        signup);
    database.update(
        "insert into signup_parameter (signup_id, name, value) values (?, 'REMOTE_ADDR', '::1')",
        signup);

    ledger
        .container
        .get(SignupsOnPurge.class)
        .onPurged(new AccountPurged(account.id(), account.customer(), true));

    assertThat(
            database
                .find(
                    """
                    select concat_ws(' ', state, account_id, login, password_hash || card_holder,
                      (select count(*) from signup_contact where signup_id = s.id),
                      (select count(*) from signup_parameter where signup_id = s.id))
                    from signup s where id = ?""",
                    row -> row.getString(1),
                    signup)
                .orElseThrow())
        .isEqualTo("CREATED %s jane%s  0 0".formatted(account.id(), account.id()));
  }

  private SignupMails.Addressee addressee(String recipient) {
    return new SignupMails.Addressee(signup, seller, "jane", account.planId(), recipient);
  }

  private List<String> queued() {
    return database.query(
        """
        select template, recipient, coalesce(account_id::text, 'none') from mail
        where seller_id = ? order by id""",
        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
        seller.value());
  }
}
