package org.orrery.fee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountSuspendedException;
import org.orrery.account.AccountView;
import org.orrery.billing.FeeBilling;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.ResourceTariff;
import org.orrery.platform.BusinessDates;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/**
 * Buys units of a plan's resources for accounts, and returns them.
 *
 * <p>Setup and the recurrent fee of the open period or month are charged inside the call. All
 * refuse with {@code org.orrery.account.AccountNotFoundException}, {@code
 * org.orrery.security.AccessDeniedException}, {@link AccountSuspendedException} and {@link
 * InvalidValueException}. Source: API reference, sections 6.1, 6.3 and 6.5.
 */
@Stateless
public class Purchases {

  private static final int SCALE_MAX = 6;
  private static final BigDecimal UNITS_MAX = new BigDecimal("1000000000");

  @Inject AccountService accounts;
  @Inject BusinessDates dates;
  @Inject PlanPrices prices;
  @Inject FeeBilling fees;
  @Inject PurchaseRepository purchases;
  @Inject UsageRepository usage;
  @Inject Selling selling;
  @Inject Refunds refunds;
  @Inject Purse purse;

  /**
   * Buys units.
   *
   * @throws ResourceNotOfferedException if the plan does not offer the resource
   * @throws ResourceLimitReachedException if the account may not have so many
   * @throws CreditLimitExceededException if its balance and credit limit do not allow it; then
   *     nothing may be bought, not even what is free, if the balance is beyond the limit already
   */
  public void buy(Caller caller, AccountId id, PlanResource resource, BigDecimal units) {
    AccountView account = lockRunning(caller, id, units);
    ResourceTariff tariff =
        prices
            .tariff(account.planId(), account.periodId())
            .of(resource)
            .orElseThrow(() -> new ResourceNotOfferedException(account.planId(), resource));
    BigDecimal after = units(holdings(account, resource)).add(units);
    BigDecimal unitsMax = tariff.unitsMax();
    if (unitsMax != null && after.compareTo(unitsMax) > 0) {
      throw new ResourceLimitReachedException(resource, unitsMax);
    }
    LocalDate today = dates.openOn(account.seller());
    fees.settle(account, today);
    purse.requireStanding(account);
    restartMonth(account, resource, today);
    selling.sell(
        account,
        List.of(new Order(resource, units, false)),
        new Selling.Terms(today, true, caller.login()));
    purse.requireMeans(account);
  }

  /**
   * Returns units, those bought last first. What is left of their latest recurrent fee comes back
   * to the balance, with a credit note; setup does not.
   *
   * @throws InvalidValueException if the account has fewer, or returns itself
   */
  public void reduce(Caller caller, AccountId id, PlanResource resource, BigDecimal units) {
    AccountView account = lockRunning(caller, id, units);
    List<Holding> newestFirst = new ArrayList<>(holdings(account, resource));
    Collections.reverse(newestFirst);
    if (resource == PlanResource.ACCOUNT || units(newestFirst).compareTo(units) < 0) {
      throw new InvalidValueException("an account returns what it has, and never itself");
    }
    LocalDate today = dates.openOn(account.seller());
    fees.settle(account, today);
    giveBack(account, newestFirst, units, today);
    restartMonth(account, resource, today);
  }

  /** What an account has, the oldest first. */
  public List<PurchaseView> of(Caller caller, AccountId id) {
    return purchases.holdings(List.of(accounts.readable(caller, id).id())).stream()
        .map(PurchaseView::of)
        .toList();
  }

  private void giveBack(
      AccountView account, List<Holding> newestFirst, BigDecimal units, LocalDate today) {
    List<Refunds.Return> returns = new ArrayList<>();
    List<Long> ended = new ArrayList<>();
    BigDecimal left = units;
    for (Holding holding : newestFirst) {
      BigDecimal taken = left.min(holding.units());
      if (taken.signum() > 0) {
        returns.add(new Refunds.Return(holding, holding.chargedLess(taken), taken));
        purchases.take(account.id(), holding.id(), taken, today);
        if (taken.compareTo(holding.units()) == 0 && holding.recurrentSchedule() != null) {
          ended.add(holding.recurrentSchedule());
        }
        left = left.subtract(taken);
      }
    }
    refunds.refund(account, today, returns);
    fees.end(account, ended);
  }

  /** Another traffic limit sets the counter to zero: a billing month ends, a new one begins. */
  private void restartMonth(AccountView account, PlanResource resource, LocalDate today) {
    if (resource != PlanResource.TRAFFIC) {
      return;
    }
    Collection<Long> schedules = new ArrayList<>();
    usage.meters(List.of(account.id())).stream()
        .filter(meter -> meter.resource() == resource)
        .forEach(meter -> schedules.add(meter.schedule()));
    holdings(account, resource).stream()
        .map(Holding::recurrentSchedule)
        .filter(Objects::nonNull)
        .forEach(schedules::add);
    fees.restartMonths(account, schedules, today);
  }

  private AccountView lockRunning(Caller caller, AccountId id, BigDecimal units) {
    AccountView account = accounts.lockManaged(caller, id);
    if (account.state() == AccountState.SUSPENDED) {
      throw new AccountSuspendedException(id);
    }
    if (units.signum() <= 0
        || units.compareTo(UNITS_MAX) > 0
        || units.stripTrailingZeros().scale() > SCALE_MAX) {
      throw new InvalidValueException("units are above 0, at most " + UNITS_MAX);
    }
    return account;
  }

  private List<Holding> holdings(AccountView account, PlanResource resource) {
    return purchases.holdings(List.of(account.id())).stream()
        .filter(holding -> holding.resource() == resource)
        .toList();
  }

  private static BigDecimal units(List<Holding> holdings) {
    return holdings.stream().map(Holding::units).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
