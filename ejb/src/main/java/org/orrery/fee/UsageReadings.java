package org.orrery.fee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.billing.FeeBilling;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.platform.BusinessDates;
import org.orrery.rating.FeeRate;
import org.orrery.schedule.NewFee;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/** Takes daily readings of what accounts use; what is over their limit is charged by the month. */
@Stateless
public class UsageReadings {

  private static final int SCALE_MAX = 6;
  private static final BigDecimal AMOUNT_MAX = new BigDecimal("1000000000000");

  @Inject AccountService accounts;
  @Inject BusinessDates dates;
  @Inject PlanPrices prices;
  @Inject FeeBilling fees;
  @Inject UsageRepository usage;
  @Inject WholesaleTariff wholesale;

  /**
   * Keeps the reading of a day; a second one replaces it. The first reading of a resource that has
   * a usage price, or for which the account's seller owes one, begins its usage fee.
   *
   * @param resource a monthly one
   * @param amount traffic of that day in gigabytes; of the others the megabytes in use
   * @throws org.orrery.account.AccountNotFoundException if there is no such account among those
   *     that the caller manages
   * @throws InvalidValueException if the resource is not monthly, the day lies ahead or in a month
   *     that is charged, or the amount is negative or absurd
   */
  public void record(
      Caller caller, AccountId id, PlanResource resource, LocalDate day, BigDecimal amount) {
    AccountView account = accounts.lockManaged(caller, id);
    LocalDate today = dates.openOn(account.seller());
    if (!resource.isMonthly()) {
      throw new InvalidValueException(resource + " has no usage by the month");
    }
    if (amount.signum() < 0
        || amount.stripTrailingZeros().scale() > SCALE_MAX
        || amount.compareTo(AMOUNT_MAX) > 0) {
      throw new InvalidValueException("a reading is 0 to " + AMOUNT_MAX);
    }
    Optional<LocalDate> closed = usage.closedUntil(id, resource);
    if (day.isAfter(today)
        || day.isBefore(account.createdOn())
        || closed.filter(day::isBefore).isPresent()) {
      throw new InvalidValueException(day + " is ahead, or its billing month is closed");
    }
    begin(account, resource, today);
    usage.record(id, resource, new Usage.Reading(day, amount));
  }

  private void begin(AccountView account, PlanResource resource, LocalDate today) {
    boolean isMetered =
        usage.meters(List.of(account.id())).stream()
            .anyMatch(meter -> meter.resource() == resource);
    boolean isPriced =
        Stream.concat(
                prices.tariff(account.planId(), account.periodId()).of(resource).stream(),
                wholesale.of(account, resource).stream())
            .anyMatch(tariff -> !tariff.usage().isNothing());
    if (isMetered || !isPriced || account.state() != AccountState.ACTIVE) {
      return;
    }
    fees.settle(account, today);
    NewFee fee =
        new NewFee(
            NewFee.Kind.USAGE, NewFee.Timing.MONTH, FeeRate.NOTHING, "Usage: " + resource.title());
    long schedule = fees.set(account, today, List.of(fee), "usage").get(0);
    usage.addMeter(account, resource, schedule);
  }
}
