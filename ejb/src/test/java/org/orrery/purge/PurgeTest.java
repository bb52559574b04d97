package org.orrery.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountPurged;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

/** Accounts deleted on 12 April 2027 may be restored until 11 May. */
class PurgeTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2027-05-11");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final Database database = ledger.database;
  private final List<Object> fired = new ArrayList<>();
  private final PurgeRun run = run();
  private final SellerId seller = ledger.seller(LocalDate.parse("2027-03-01"));
  private final AccountView account = account();

  @AfterEach
  void on() {
    database.update("update setting set value = 'ON' where name = 'account.purge'");
  }

  @Test
  void a_deleted_account_is_purged_once_from_its_day_on() {
    deleted(account);

    assertThat(run.work(seller, LAST_DAY)).isZero();
    assertThat(contacts(account)).isEqualTo(2);
    assertThat(run.work(seller, LAST_DAY.plusDays(1))).isEqualTo(1);
    assertThat(run.work(seller, LAST_DAY.plusDays(1))).isZero();

    assertThat(contacts(account)).isZero();
    assertThat(fired).containsExactly(new AccountPurged(account.id(), account.customer(), true));
    assertThat(
            database.number(
                """
                select count(*) from account where id = ? and state = 'DELETED'
                  and description = '' and signup_address = '' and purged_on = date '2027-05-12'""",
                account.id().value()))
        .isEqualTo(1);
    assertThat(ledger.verifier.verify(account.id()).isSound()).isTrue();
  }

  @Test
  void what_a_customer_has_besides_is_known_until_the_last_account_is_purged() {
    AccountView other = account();
    database.update(
        "update account set customer_id = ? where id = ?",
        account.customer().value(),
        other.id().value());
    deleted(account);
    run.work(seller, LAST_DAY.plusDays(1));
    deleted(other);
    run.work(seller, LAST_DAY.plusDays(2));

    assertThat(fired)
        .containsExactly(
            new AccountPurged(account.id(), account.customer(), false),
            new AccountPurged(other.id(), account.customer(), true));
  }

  @Test
  void whoever_lives_is_of_another_seller_or_is_not_to_be_purged_is_left_alone() {
    assertThat(run.work(seller, LAST_DAY.plusYears(1))).isZero();
    deleted(account);
    SellerId other = ledger.seller(LocalDate.parse("2027-03-01"));
    assertThat(run.work(other, LAST_DAY.plusYears(1))).isZero();

    database.update("update setting set value = 'OFF' where name = 'account.purge'");
    assertThat(run.work(seller, LAST_DAY.plusYears(1))).isZero();
    assertThat(contacts(account)).isEqualTo(2);
  }

  @Test
  void an_operator_sees_how_many_there_are() {
    Purges purges = ledger.container.get(Purges.class);
    long purged = purges.purgedCount();
    deleted(account);
    long waiting = purges.waitingCount();

    run.work(seller, LAST_DAY.plusDays(1));

    assertThat(purges.purgedCount()).isEqualTo(purged + 1);
    assertThat(purges.waitingCount()).isEqualTo(waiting - 1);
  }

  private PurgeRun run() {
    ledger.container.put(Event.class, TestCdi.event(fired::add));
    ledger.container.put(Purges.class, new TransactionalPurges());
    return ledger.container.get(PurgeRun.class);
  }

  private AccountView account() {
    AccountView opened = ledger.account(seller, MONTH, LocalDate.parse("2027-03-01")).account();
    for (String kind : List.of("OWNER", "BILLING")) {
      database.update(
          "insert into contact (account_id, kind, email) values (?, ?, 'jane@example.org')",
          opened.id().value(),
          kind);
    }
    database.update(
        "update account set description = 'Jane', signup_address = '192.0.2.1' where id = ?",
        opened.id().value());
    return opened;
  }

  private void deleted(AccountView gone) {
    database.update(
        """
        update account set state = 'DELETED', deleted_on = date '2027-04-12',
          purge_on = date '2027-05-12' where id = ?""",
        gone.id().value());
  }

  private long contacts(AccountView of) {
    return database.number(
        "select count(*) from contact where account_id = ? and email <> ''", of.id().value());
  }

  private static final class TransactionalPurges extends Purges {
    @Override
    public int purgeNext(SellerId seller, LocalDate day) {
      return inTransaction(() -> super.purgeNext(seller, day));
    }
  }
}
