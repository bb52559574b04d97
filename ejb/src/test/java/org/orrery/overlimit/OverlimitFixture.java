package org.orrery.overlimit;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountView;
import org.orrery.account.SuspendedBy;
import org.orrery.billing.BillingFixture;
import org.orrery.brake.Brake;
import org.orrery.fee.Purchases;
import org.orrery.fee.UsageReadings;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PriceSet;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.shared.StepOutcome;

/** The run about use over limits on the test database, and accounts that use something. */
final class OverlimitFixture {

  static final PeriodLength QUARTER = new PeriodLength(PeriodLength.Unit.MONTH, 3);

  final BillingFixture billing = new BillingFixture();
  final Database database = billing.ledger.database;
  final Set<AccountId> broken = new HashSet<>();
  final Overlimits overlimits = new TransactionalOverlimits();
  final OverlimitRun run = new OverlimitRun();
  final Brake brake = billing.beans.get(Brake.class);
  final OverlimitSettings settings = billing.beans.get(OverlimitSettings.class);

  OverlimitFixture() {
    billing
        .beans
        .put(AccountLifecycle.class, new Lifecycle())
        .put(Overlimits.class, overlimits)
        .put(OverlimitRun.class, run);
  }

  /** An account on a plan of its own, with a billing address. */
  AccountView account(SellerId seller) {
    AccountView account = billing.open(seller, QUARTER);
    database.update(
        "insert into contact (account_id, kind, email) values (?, 'BILLING', 'payer@example.org')",
        account.id().value());
    database.update("update account set credit_limit = 1000 where id = ?", account.id().value());
    return account;
  }

  /** How much of a resource costs nothing, with a usage price for what is over it. */
  void offers(AccountView account, PlanResource resource, String free) {
    offers(account, resource, free, "1");
  }

  void offersUnpriced(AccountView account, PlanResource resource, String free) {
    offers(account, resource, free, "0");
  }

  private void offers(AccountView account, PlanResource resource, String free, String price) {
    PriceSet prices =
        new PriceSet(new BigDecimal(free), null, BigDecimal.ZERO, new BigDecimal(price));
    inTransaction(
        () -> billing.beans.get(PlanPrices.class).setBase(account.planId(), resource, prices));
  }

  void buys(AccountView account, PlanResource resource, String units) {
    inTransaction(
        () ->
            billing
                .beans
                .get(Purchases.class)
                .buy(BillingFixture.ADMINISTRATOR, account.id(), resource, new BigDecimal(units)));
  }

  void reads(AccountView account, PlanResource resource, String day, String amount) {
    inTransaction(
        () ->
            billing
                .beans
                .get(UsageReadings.class)
                .record(
                    BillingFixture.ADMINISTRATOR,
                    account.id(),
                    resource,
                    LocalDate.parse(day),
                    new BigDecimal(amount)));
  }

  OverlimitRunResult work(SellerId seller, String day) {
    return run.work(seller, LocalDate.parse(day), none -> false);
  }

  List<OverlimitStep> plan(SellerId seller, String day) {
    return overlimits.plan(seller, LocalDate.parse(day), 0).steps();
  }

  /** "ACTIVE", "SUSPENDED by OVERLIMIT". */
  String state(AccountView account) {
    return database
        .find(
            "select concat_ws(' by ', state, suspended_by) from account where id = ?",
            row -> row.getString(1),
            account.id().value())
        .orElseThrow();
  }

  void resumes(AccountView account) {
    database.update(
        """
        update account set state = 'ACTIVE', suspended_by = null, suspended_on = null,
          suspension_reason = null where id = ?""",
        account.id().value());
  }

  /** Keys of the mails that were queued about an account, without its number. */
  List<String> mails(AccountView account) {
    return database.query(
        "select key from mail where account_id = ? order by id",
        row -> row.getString(1).replace("/" + account.id() + "/", " "),
        account.id().value());
  }

  private static final class TransactionalOverlimits extends Overlimits {
    @Override
    public StepOutcome carryOut(OverlimitStep step) {
      return TestDatabase.inTransaction(() -> super.carryOut(step));
    }
  }

  /** Does to the rows what the real one does. */
  private final class Lifecycle extends AccountLifecycle {
    @Override
    public void suspendBySystem(AccountId id, SuspendedBy cause, String reason, LocalDate on) {
      int found =
          database.update(
              """
              update account set state = 'SUSPENDED', suspended_by = ?, suspended_on = ?,
                suspension_reason = ? where id = ? and state = 'ACTIVE'""",
              cause.name(),
              on,
              reason,
              id.value());
      database.update(
          """
          insert into account_suspension (account_id, suspended_by, suspended_on, reason,
            resumed_by, resumed_on) values (?, ?, ?, ?, 'ADMINISTRATOR', ?)""",
          id.value(),
          cause.name(),
          on,
          reason,
          on);
      if (found != 1 || broken.contains(id)) {
        throw new IllegalStateException("the lights went out");
      }
    }
  }
}
