package org.orrery.fee;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountBecamePayer;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountPlanChanged;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.account.BadCards;
import org.orrery.account.BillingRestarted;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.billing.BillingFixture;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PlanTerms;
import org.orrery.plan.PriceSet;
import org.orrery.shared.SellerId;

/** Fees on the test database, with verbs to live with. */
final class FeeFixture {

  static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);
  static final PeriodLength QUARTER = new PeriodLength(PeriodLength.Unit.MONTH, 3);

  private static final AtomicInteger PLANS = new AtomicInteger();

  final BillingFixture billing = new BillingFixture();
  final PlanPrices prices = billing.beans.get(PlanPrices.class);
  final Purchases purchases = billing.beans.get(Purchases.class);
  final UsageReadings usage = billing.beans.get(UsageReadings.class);
  private final FeesOnAccount events = billing.beans.get(FeesOnAccount.class);

  /** An account that is billed, with a large credit limit, on a plan without prices yet. */
  AccountView prepare(SellerId seller, PeriodLength length) {
    AccountView account = billing.open(seller, length);
    limit(account, "100000");
    return account;
  }

  /** A seller whose account with the host this is. */
  SellerId reseller(AccountView account, String openOn) {
    SellerId seller = billing.seller(openOn);
    billing.ledger.database.update(
        "update plan set kind = 'RESELLER' where id = ?", account.planId());
    billing.ledger.database.update(
        "update seller set customer_id = ? where id = ?",
        account.customer().value(),
        seller.value());
    return seller;
  }

  /** Activates it once its plan has prices. */
  void activate(AccountView account, PeriodLength length) {
    LocalDate on = billing.dates.openOn(account.seller());
    inTransaction(
        () -> events.begin(new AccountOpened(account, length, on, "", TaxExemptionClaim.NONE)));
  }

  /** Says that its card was declined for good. */
  void cardIsBad() {
    billing.beans.put(BadCards.class, account -> true);
  }

  void limit(AccountView account, String limit) {
    billing.ledger.database.update(
        "update account set credit_limit = ? where id = ?",
        new BigDecimal(limit),
        account.id().value());
  }

  /** Sets base prices of a plan: free units, setup, recurrent, usage; null leaves a figure. */
  void base(AccountView account, PlanResource resource, @Nullable String... figures) {
    base(account.planId(), resource, figures);
  }

  void base(int plan, PlanResource resource, @Nullable String... figures) {
    inTransaction(() -> prices.setBase(plan, resource, set(figures)));
  }

  void actual(AccountView account, PlanResource resource, @Nullable String... figures) {
    inTransaction(() -> prices.setActual(account.planId(), 0, resource, set(figures)));
  }

  private static PriceSet set(@Nullable String... figures) {
    return new PriceSet(
        number(figures[0]), number(figures[1]), number(figures[2]), number(figures[3]));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  void buy(AccountView account, PlanResource resource, String units) {
    inTransaction(
        () ->
            purchases.buy(
                BillingFixture.ADMINISTRATOR, account.id(), resource, new BigDecimal(units)));
  }

  void giveBack(AccountView account, PlanResource resource, String units) {
    inTransaction(
        () ->
            purchases.reduce(
                BillingFixture.ADMINISTRATOR, account.id(), resource, new BigDecimal(units)));
  }

  void read(AccountView account, PlanResource resource, String day, String amount) {
    inTransaction(
        () ->
            usage.record(
                BillingFixture.ADMINISTRATOR,
                account.id(),
                resource,
                LocalDate.parse(day),
                new BigDecimal(amount)));
  }

  /** Another plan of the same seller, with one billing period. */
  int plan(SellerId seller, PeriodLength length) {
    long plan =
        billing.ledger.database.number(
            "insert into plan (seller_id, name) values (?, ?) returning id",
            seller.value(),
            "priced plan " + PLANS.incrementAndGet());
    billing.ledger.database.update(
        "insert into plan_period (plan_id, id, unit, count) values (?, 0, ?, ?)",
        plan,
        length.unit().name(),
        length.count());
    return (int) plan;
  }

  AccountView change(AccountView account, int plan, PeriodLength before, PeriodLength after) {
    AccountView now = moved(account, plan);
    LocalDate on = billing.dates.openOn(account.seller());
    AccountPlanChanged changed = new AccountPlanChanged(now, before, after, on, false);
    inTransaction(() -> events.leave(changed));
    billing.change(now, before, after);
    inTransaction(() -> events.enter(changed));
    return now;
  }

  /** The owner puts the account on another plan with a period of the same length. */
  void choose(AccountView account, int plan, PeriodLength length) {
    LocalDate on = billing.dates.openOn(account.seller());
    inTransaction(
        () -> {
          AccountView now = moved(account, plan);
          AccountPlanChanged changed = new AccountPlanChanged(now, length, length, on, true);
          events.leave(changed);
          events.enter(changed);
        });
  }

  private AccountView moved(AccountView account, int plan) {
    billing.ledger.database.update(
        "update account set plan_id = ? where id = ?", plan, account.id().value());
    return new AccountView(
        account.id(),
        account.customer(),
        account.seller(),
        account.currency(),
        account.state(),
        plan,
        0,
        account.createdOn(),
        account.payment());
  }

  /** Counts its periods from today on. */
  void restart(AccountView account, PeriodLength length) {
    LocalDate on = billing.dates.openOn(account.seller());
    inTransaction(() -> events.leave(new BillingRestarted(account, length, on)));
    billing.restart(account, length);
    inTransaction(() -> events.enter(new BillingRestarted(account, length, on)));
  }

  /** Lets an account, not active yet, be a trial for so much. */
  void tries(AccountView account, String creditLimit) {
    inTransaction(
        () ->
            prices.setTerms(
                account.planId(),
                new PlanTerms(new BigDecimal("100"), 0, 30, new BigDecimal(creditLimit))));
    billing.ledger.database.update(
        "update account set trial_ends_on = created_on + 30 where id = ?", account.id().value());
  }

  /** Makes a payer of a trial, by check. */
  void pays(AccountView account) {
    pays(account, "Check", () -> false);
  }

  /** Makes a payer of a trial, which is resumed before it is charged if it may be. */
  void pays(AccountView account, String method, BooleanSupplier resumes) {
    billing.ledger.database.update(
        "update account set trial_ends_on = null, payment_type = ? where id = ?",
        method,
        account.id().value());
    if (resumes.getAsBoolean()) {
      billing.resume(account);
    }
    LocalDate on = billing.dates.openOn(account.seller());
    inTransaction(
        () -> {
          AccountView now = billing.beans.get(AccountService.class).lock(account.id());
          billing.beans.get(TrialFees.class).charge(new AccountBecamePayer(now, on));
        });
  }

  void delete(AccountView account) {
    LocalDate on = billing.dates.openOn(account.seller());
    inTransaction(() -> events.close(new AccountDeleted(account, on)));
    billing.delete(account);
    inTransaction(() -> events.quit(new AccountDeleted(account, on)));
  }

  void restore(AccountView account, String deletedOn) {
    LocalDate on = billing.dates.openOn(account.seller());
    inTransaction(
        () -> events.restore(new AccountRestored(account, LocalDate.parse(deletedOn), on)));
    billing.restore(account, deletedOn);
  }

  /** Kinds, days and amounts: "2026-07-01 RECURRENT_FEE 30.00 Account". */
  List<String> fees(AccountView account) {
    return billing.ledger.database.query(
        """
        select business_date, kind, amount, description from report.charge
        where account_id = ? order by business_date, schedule_id, ordinal""",
        row ->
            "%s %s %s %s"
                .formatted(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getBigDecimal(3).setScale(2),
                    row.getString(4)),
        account.id().value());
  }

  /** Days, rules and amounts of refunds: "2026-08-16 PERIOD 15.00". */
  List<String> refunds(AccountView account) {
    return billing.ledger.database.query(
        """
        select business_date, rule, net_amount from report.refund
        where account_id = ? order by refund_id""",
        row ->
            "%s %s %s"
                .formatted(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getBigDecimal(3).setScale(2)),
        account.id().value());
  }
}
