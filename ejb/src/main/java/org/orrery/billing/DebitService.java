package org.orrery.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountSuspendedException;
import org.orrery.account.AccountView;
import org.orrery.limit.AmountNotPositiveException;
import org.orrery.limit.AmountTooLargeException;
import org.orrery.limit.Amounts;
import org.orrery.period.BillingState;
import org.orrery.platform.BusinessDates;
import org.orrery.schedule.DebitKind;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.DebitTerms;
import org.orrery.schedule.DebitTexts;
import org.orrery.schedule.FirstCharge;
import org.orrery.schedule.MonthlyCycle;
import org.orrery.security.Caller;
import org.orrery.security.TokenMoney;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/**
 * Debits accounts for services sold outside their plan.
 *
 * <p>Only administrators, and resellers for their own customers. A first charge is made inside the
 * call, on the business date; the rest is the bill run's. All refuse with {@code
 * org.orrery.account.AccountNotFoundException}, {@code org.orrery.security.AccessDeniedException},
 * {@link AmountNotPositiveException}, {@link AmountTooLargeException}, {@code
 * org.orrery.security.TokenMoneyException} and {@code org.orrery.shared.InvalidValueException}.
 * Each returns the id of the schedule that it made.
 */
@Stateless
public class DebitService {

  @Inject AccountService accounts;
  @Inject BusinessDates dates;
  @Inject Amounts amounts;
  @Inject ScheduleRepository schedules;
  @Inject AccountBilling billing;
  @Inject TokenMoney tokenMoney;

  /** Charges the amount at once. A suspended account may be charged so. */
  public long debitOnce(Caller caller, OneTimeDebit debit) {
    AccountView account = accounts.lockManaged(caller, debit.account());
    DebitTexts texts = DebitTexts.checked(debit.description(), debit.note(), "");
    LocalDate today = dates.openOn(account.seller());
    DebitSchedule schedule =
        schedule(
            account,
            debit.amount(),
            texts,
            new Course(
                DebitKind.ONE_TIME,
                today,
                null,
                1,
                new DebitTerms(debit.mailsInvoice(), debit.includesTaxes())));
    schedules.add(schedule, caller.login());
    billing.chargeFirst(account, schedule);
    tokenMoney.count(caller, schedule.amount());
    return schedule.id();
  }

  /**
   * Charges the amount every so many months, the first time at once.
   *
   * @throws AccountSuspendedException if the account is suspended: its schedules pause
   */
  public long debitMonthly(Caller caller, MonthlyDebit debit) {
    AccountView account = lockRunning(caller, debit.account());
    DebitTexts texts = DebitTexts.checked(debit.description(), debit.note(), debit.adminNote());
    LocalDate today = dates.openOn(account.seller());
    FirstCharge first = FirstCharge.ofStartOn(debit.startOn());
    MonthlyCycle cycle = new MonthlyCycle(today, first, debit.frequencyMonths());
    Integer count =
        debit.infinite()
            ? null
            : (Integer) MonthlyCycle.chargeCount(debit.durationMonths(), debit.frequencyMonths());
    DebitSchedule schedule =
        schedule(
            account,
            debit.amount(),
            texts,
            new Course(
                DebitKind.MONTHLY,
                today,
                cycle,
                count,
                new DebitTerms(debit.mailsInvoice(), true)));
    schedules.add(schedule, caller.login());
    billing.chargeFirst(account, schedule);
    tokenMoney.count(caller, schedule.amount());
    return schedule.id();
  }

  /**
   * Charges the amount when each billing period opens, beginning with the next one.
   *
   * @throws AccountSuspendedException if the account is suspended: its schedules pause
   */
  public long debitEachPeriod(Caller caller, PeriodDebit debit) {
    AccountView account = lockRunning(caller, debit.account());
    DebitTexts texts = DebitTexts.checked(debit.description(), debit.note(), debit.adminNote());
    LocalDate today = dates.openOn(account.seller());
    DebitSchedule schedule =
        schedule(
            account,
            debit.amount(),
            texts,
            new Course(DebitKind.BILLING_PERIOD, today, null, null, new DebitTerms(false, true)));
    schedules.add(schedule, caller.login());
    tokenMoney.count(caller, schedule.amount());
    return schedule.id();
  }

  /**
   * Ends a monthly or period debit before its time: nothing more is charged, what was charged
   * stays. What has ended already is left as it is.
   *
   * @throws InvalidValueException if the account has no such schedule, or it is a fee, which ends
   *     with what it is for
   */
  public void stop(Caller caller, AccountId id, long number) {
    AccountView account = accounts.lockManaged(caller, id);
    DebitSchedule schedule =
        schedules.find(id, List.of(number)).stream()
            .findFirst()
            .orElseThrow(
                () -> new InvalidValueException("account " + id + " has no schedule " + number));
    if (schedule.kind().isFee()) {
      throw new InvalidValueException(
          "schedule " + number + " is a fee: return the units that it is for");
    }
    if (schedule.state() != BillingState.ENDED) {
      schedules.stop(schedule, dates.openOn(account.seller()), caller.login());
    }
  }

  private AccountView lockRunning(Caller caller, AccountId id) {
    AccountView account = accounts.lockManaged(caller, id);
    if (account.state() == AccountState.SUSPENDED) {
      throw new AccountSuspendedException(id);
    }
    return account;
  }

  private DebitSchedule schedule(
      AccountView account, BigDecimal amount, DebitTexts texts, Course course) {
    boolean waitsForPeriod = course.kind() == DebitKind.BILLING_PERIOD;
    return new DebitSchedule(
        schedules.nextId(),
        account.id(),
        account.seller(),
        course.kind(),
        BillingState.ACTIVE,
        amounts.check(amount, account.currency()),
        course.setOn(),
        course.cycle(),
        course.chargeCount(),
        1,
        waitsForPeriod ? null : course.setOn(),
        texts,
        course.terms(),
        null);
  }

  private record Course(
      DebitKind kind,
      LocalDate setOn,
      @Nullable MonthlyCycle cycle,
      @Nullable Integer chargeCount,
      DebitTerms terms) {}
}
