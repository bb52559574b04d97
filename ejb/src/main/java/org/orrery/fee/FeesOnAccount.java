package org.orrery.fee;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountPlanChanged;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountView;
import org.orrery.account.BillingRestarted;
import org.orrery.billing.FeeBilling;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;

/**
 * Lets fees follow an account through its life, inside the transaction of each step: before billing
 * where it ends something, after billing where it begins something in a period that billing opens.
 *
 * <p>An account whose plan has no prices and never bought anything has no part in it.
 */
@ApplicationScoped
class FeesOnAccount {

  /** Observers of billing and the books have none, which is 2500. */
  private static final int BEFORE_BILLING = 1_500;

  private static final int AFTER_BILLING = 3_500;

  /** Who buys what a plan includes. */
  private static final String PLAN = "plan";

  @Inject FeeBilling fees;
  @Inject PlanPrices prices;
  @Inject PurchaseRepository purchases;
  @Inject UsageRepository usage;
  @Inject Selling selling;
  @Inject WholesaleTariff wholesale;
  @Inject Refunds refunds;
  @Inject Purse purse;

  /** Buys the account itself and what its plan includes, whatever its credit. */
  void begin(@Observes @Priority(AFTER_BILLING) AccountOpened opened) {
    AccountView account = opened.account();
    selling.sell(account, included(account), new Selling.Terms(opened.on(), true, PLAN));
  }

  /**
   * Gives back what was prepaid by the old plan, and closes its billing months.
   *
   * @throws CreditLimitExceededException if the owner chose the plan and owes too much to buy
   */
  void leave(@Observes @Priority(BEFORE_BILLING) AccountPlanChanged changed) {
    if (changed.byOwner()) {
      fees.settle(changed.account(), changed.on());
      purse.requireStanding(changed.account());
    }
    leave(changed.account(), changed.on());
  }

  /** The same for the period that an operator closes. */
  void leave(@Observes @Priority(BEFORE_BILLING) BillingRestarted restarted) {
    leave(restarted.account(), restarted.on());
  }

  private void leave(AccountView account, LocalDate on) {
    List<Holding> holdings = purchases.holdings(List.of(account.id()));
    if (!holdings.isEmpty() || !meters(account).isEmpty()) {
      leave(account, holdings, on);
    }
    usage.settle(account.id(), on);
  }

  private void leave(AccountView account, List<Holding> holdings, LocalDate on) {
    fees.settle(account, on);
    fees.restartMonths(account, meters(account), on);
    refunds.refund(account, on, all(holdings));
    fees.end(account, meters(account));
    fees.end(account, schedules(holdings));
    usage.removeMeters(account.id());
    purchases.move(account.id(), on);
  }

  /**
   * Buys from the new plan what it includes and what was bought before; setup is not due again.
   *
   * @throws CreditLimitExceededException if the owner chose the plan and cannot pay for it
   */
  void enter(@Observes @Priority(AFTER_BILLING) AccountPlanChanged changed) {
    enter(changed.account(), changed.on());
    if (changed.byOwner()) {
      purse.requireMeans(changed.account());
    }
  }

  /** The same for the period that begins. */
  void enter(@Observes @Priority(AFTER_BILLING) BillingRestarted restarted) {
    enter(restarted.account(), restarted.on());
  }

  private void enter(AccountView account, LocalDate on) {
    List<Order> orders = new ArrayList<>(included(account));
    for (Holding holding : purchases.moving(account.id())) {
      if (!holding.included()) {
        orders.add(new Order(holding.resource(), holding.units(), false));
      }
    }
    purchases.moved(account.id());
    selling.sell(account, orders, new Selling.Terms(on, false, PLAN));
  }

  /** Charges what was used until the end. */
  void close(@Observes @Priority(BEFORE_BILLING) AccountDeleted deleted) {
    AccountView account = deleted.account();
    List<Long> meters = meters(account);
    if (!meters.isEmpty()) {
      fees.settle(account, deleted.on());
      fees.restartMonths(account, meters, deleted.on());
    }
  }

  /** Gives back what was prepaid; within the money-back period everything. */
  void quit(@Observes @Priority(AFTER_BILLING) AccountDeleted deleted) {
    AccountView account = deleted.account();
    List<Holding> holdings = purchases.holdings(List.of(account.id()));
    if (holdings.isEmpty()) {
      return;
    }
    if (isWithinMoneyBack(account, deleted.on())) {
      refunds.refundAll(
          account, deleted.on(), new Refunds.Held(holdings, purchases.ever(account.id())));
    } else {
      refunds.refundRest(account, deleted.on(), all(holdings));
    }
    purchases.quit(account.id(), deleted.on());
  }

  /** Takes the refunds of a deletion back and lets fees go on. */
  void restore(@Observes @Priority(BEFORE_BILLING) AccountRestored restored) {
    AccountView account = restored.account();
    refunds.undo(account, restored.on());
    purchases.restore(account.id());
    List<Long> fee = new ArrayList<>(schedules(purchases.holdings(List.of(account.id()))));
    fee.addAll(meters(account));
    fees.revive(account, fee, restored.deletedOn());
  }

  private boolean isWithinMoneyBack(AccountView account, LocalDate on) {
    int days = prices.terms(account.planId()).moneyBackDays();
    return days > 0 && !on.isAfter(account.createdOn().plusDays(days));
  }

  private List<Order> included(AccountView account) {
    Tariff tariff = prices.tariff(account.planId(), account.periodId());
    List<Order> orders = new ArrayList<>();
    if (tariff.of(PlanResource.ACCOUNT).isPresent()
        || wholesale.of(account, PlanResource.ACCOUNT).isPresent()) {
      orders.add(new Order(PlanResource.ACCOUNT, BigDecimal.ONE, true));
    }
    for (Map.Entry<PlanResource, ResourceTariff> offered : tariff.resources().entrySet()) {
      BigDecimal units = offered.getValue().includedUnits();
      if (offered.getKey() != PlanResource.ACCOUNT && units.signum() > 0) {
        orders.add(new Order(offered.getKey(), units, true));
      }
    }
    return orders;
  }

  private List<Long> meters(AccountView account) {
    return usage.meters(List.of(account.id())).stream()
        .map(UsageRepository.Meter::schedule)
        .toList();
  }

  private static List<Refunds.Return> all(List<Holding> holdings) {
    return holdings.stream()
        .map(holding -> new Refunds.Return(holding, null, holding.units()))
        .toList();
  }

  private static List<Long> schedules(List<Holding> holdings) {
    return holdings.stream().map(Holding::recurrentSchedule).filter(Objects::nonNull).toList();
  }
}
