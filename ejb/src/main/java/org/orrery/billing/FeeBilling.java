package org.orrery.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.brake.BillingHeldException;
import org.orrery.brake.BillingHolds;
import org.orrery.period.BillingMonths;
import org.orrery.period.BillingState;
import org.orrery.period.PeriodCourse;
import org.orrery.rating.FeeRating;
import org.orrery.rating.FeeSource;
import org.orrery.schedule.Charge;
import org.orrery.schedule.DebitKind;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.FeeCourse;
import org.orrery.schedule.FirstFee;
import org.orrery.schedule.NewFee;
import org.orrery.shared.Money;

/**
 * Sets and ends fees, and charges what is due of them at once; the bill run does the rest.
 *
 * <p>Callers hold the account's row. What fees come to, {@link FeeSource} knows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FeeBilling {

  @Inject AccountBilling billing;
  @Inject AccountFiles files;
  @Inject ChargeWriter writer;
  @Inject ScheduleRepository schedules;
  @Inject PeriodRepository periods;
  @Inject FeeChargeRepository charges;
  @Inject BillingHolds holds;
  @Inject CatchUpHold catchUp;

  /** Charges what is due on or before {@code upTo}, unless the account is held. */
  public void settle(AccountView account, LocalDate upTo) {
    if (!holds.isHeld(account.id())) {
      catchUp.holdIfExceeded(billing.chargeDue(account, upTo));
    }
  }

  /**
   * Sets fees and makes their first charges, on one invoice: a recurrent fee is charged for the
   * days that are left of the period, or for the whole month that is open; a usage fee not yet.
   *
   * <p>Of a suspended account whose period is over no recurrent fee is charged before the next one
   * opens.
   *
   * @param createdBy login of whoever caused them
   * @return the ids of their schedules, in the order of {@code newFees}
   * @throws BillingHeldException if the period is over, and the next one waits for a hold to end
   */
  public List<Long> set(AccountView account, LocalDate on, List<NewFee> newFees, String createdBy) {
    return set(account, on, newFees, createdBy, ids -> {});
  }

  /**
   * The same for whoever must keep what the fees are for before they are charged.
   *
   * @param known is told the ids of their schedules before anything is charged
   */
  public List<Long> set(
      AccountView account,
      LocalDate on,
      List<NewFee> newFees,
      String createdBy,
      Consumer<List<Long>> known) {
    if (newFees.isEmpty()) {
      known.accept(List.of());
      return List.of();
    }
    Optional<BillingMonths> open = openPeriod(account, on);
    List<FirstFee> first = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (NewFee fee : newFees) {
      DebitSchedule schedule = FeeCourse.begin(account, schedules.nextId(), on, fee, open);
      Optional<Charge> charge = FeeCourse.firstCharge(schedule, fee, open);
      Money amount = charge.map(made -> made.price().net()).orElse(schedule.amount());
      schedules.add(schedule.of(amount), createdBy);
      ids.add(schedule.id());
      charge.ifPresent(made -> first.add(new FirstFee(schedule, made)));
    }
    known.accept(ids);
    writer.write(List.of(ChargePlanner.first(file(account, on), on, first)));
    return ids;
  }

  /** Ends fees; what they charged, stays. */
  public void end(AccountView account, Collection<Long> ids) {
    schedules.end(account.id(), ids);
  }

  /** Lets fees go on that ended when their account was deleted; what lies between, is skipped. */
  public void revive(AccountView account, Collection<Long> ids, LocalDate deletedOn) {
    BillingState state = BillingState.of(account.state());
    schedules.advance(
        schedules.find(account.id(), ids).stream()
            .map(schedule -> schedule.revived(state, deletedOn))
            .toList());
  }

  /**
   * Closes the billing month of fees on a day within it and begins their months afresh: charges
   * what was used so far, and recurrent fees for the new month.
   */
  public void restartMonths(AccountView account, Collection<Long> ids, LocalDate on) {
    AccountFile file = file(account, on);
    List<FirstFee> charges = new ArrayList<>();
    List<DebitSchedule> afresh = new ArrayList<>();
    for (DebitSchedule schedule : file.schedules()) {
      BillingMonths months = schedule.months();
      FeeRating rating = file.ratings().get(schedule.id());
      if (ids.contains(schedule.id()) && months != null && rating != null && months.isWithin(on)) {
        DebitSchedule fresh = schedule.by(months.restarted(on));
        boolean isUsage = schedule.kind() == DebitKind.USAGE_FEE;
        charges.add(
            isUsage
                ? new FirstFee(schedule, FeeCourse.cutMonthCharge(schedule, on, rating))
                : new FirstFee(fresh, FeeCourse.monthCharge(fresh, rating)));
        if (isUsage) {
          afresh.add(fresh);
        }
      }
    }
    writer.write(List.of(ChargePlanner.first(file, on, charges).advancedTo(afresh)));
  }

  /** Recurrent charges that pay for days from {@code day} on, the latest first. */
  public List<FeeCharge> paidBeyond(AccountView account, LocalDate day) {
    return charges.recurrent(account.id(), day);
  }

  private Optional<BillingMonths> openPeriod(AccountView account, LocalDate on) {
    PeriodCourse course = billing.course(account.id());
    Optional<BillingMonths> open =
        periods
            .open(account.id(), course.ordinal(), on)
            .map(period -> BillingMonths.of(period.from(), period.to(), course.length()));
    if (open.isEmpty() && account.state() == AccountState.ACTIVE) {
      throw new BillingHeldException(
          "Account "
              + account.id()
              + " is held with a billing period due; try again when its provider has looked at it");
    }
    return open;
  }

  private AccountFile file(AccountView account, LocalDate on) {
    return files.of(List.of(account), new AccountFiles.Question(on, null)).get(0);
  }
}
