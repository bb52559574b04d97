package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.account.PaymentMethod;
import org.orrery.period.BillingState;
import org.orrery.period.Pauses;
import org.orrery.period.PeriodCourse;
import org.orrery.plan.PeriodLength;
import org.orrery.rating.AccountRates;
import org.orrery.schedule.Charge;
import org.orrery.schedule.DebitKind;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.DebitTerms;
import org.orrery.schedule.DebitTexts;
import org.orrery.schedule.FirstCharge;
import org.orrery.schedule.MonthlyCycle;
import org.orrery.shared.AccountId;
import org.orrery.shared.Cases;
import org.orrery.shared.CustomerId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Runs come when they come; what is charged is what a clerk with a calendar would charge. */
class ChargePlannerPropertyTest {

  private static final int CASES = Cases.of(4_000);
  private static final AccountView ACCOUNT =
      new AccountView(
          new AccountId(5),
          new CustomerId(4),
          SellerId.HOST,
          Currency.getInstance("USD"),
          AccountState.ACTIVE,
          1,
          0,
          LocalDate.EPOCH,
          PaymentMethod.NONE);
  private static final List<PeriodLength.Unit> UNITS = List.of(PeriodLength.Unit.values());

  @Test
  void every_debit_is_charged_as_by_a_clerk_who_looks_at_the_calendar_each_day() {
    long charged = 0;
    long skipped = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Life life = new Life(new Random(seed * 7_919));
      List<String> planned = life.planned();
      assertThat(planned).as("seed %d: %s", seed, life).isEqualTo(life.naive());
      skipped += planned.stream().filter(charge -> charge.endsWith("skipped")).count();
      charged += planned.size();
    }
    // The random lives must be worth living.
    assertThat(charged).isGreaterThan(5L * CASES);
    assertThat(skipped).isGreaterThan(CASES / 4);
  }

  /** One random account with one debit, lived through with random runs and suspensions. */
  private static final class Life {
    private final LocalDate opened;
    private final LocalDate last;
    private final PeriodLength length;
    private final NaiveBilling.Deal deal;
    private final TreeMap<LocalDate, LocalDate> suspensions = new TreeMap<>();
    private final Set<LocalDate> runs = new TreeSet<>();

    private final List<Charge> made = new ArrayList<>();
    private final List<Pauses.Pause> pauses = new ArrayList<>();
    private PeriodCourse course;
    private DebitSchedule schedule;

    Life(Random random) {
      opened = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_500));
      LocalDate setOn = opened.plusDays(random.nextInt(40));
      last = setOn.plusDays(30 + random.nextInt(800));
      length = new PeriodLength(UNITS.get(random.nextInt(4)), 1 + random.nextInt(4));
      boolean monthly = random.nextInt(3) > 0;
      long charges = random.nextBoolean() ? Long.MAX_VALUE : 1 + random.nextInt(12);
      deal =
          new NaiveBilling.Deal(
              setOn,
              1 + random.nextInt(3),
              monthly ? 1 + random.nextInt(7) : 0,
              monthly ? charges : Long.MAX_VALUE,
              1 + random.nextInt(random.nextBoolean() ? 60 : 2_000_000));
      addSuspensions(random, setOn);
      for (LocalDate run = setOn; !run.isAfter(last); run = run.plusDays(1 + random.nextInt(25))) {
        runs.add(run);
      }
      course = PeriodCourse.beginning(length, opened);
      schedule = schedule();
    }

    private void addSuspensions(Random random, LocalDate setOn) {
      LocalDate from = setOn;
      for (int n = random.nextInt(4); n > 0; n--) {
        from = from.plusDays(1 + random.nextInt(120));
        LocalDate to = from.plusDays(random.nextInt(90));
        if (!to.isAfter(last)) {
          suspensions.put(from, to);
        }
        from = to.plusDays(1);
      }
    }

    private DebitSchedule schedule() {
      boolean monthly = deal.months() > 0;
      MonthlyCycle cycle =
          monthly
              ? new MonthlyCycle(deal.setOn(), FirstCharge.ofStartOn(deal.startOn()), deal.months())
              : null;
      return new DebitSchedule(
          7,
          ACCOUNT.id(),
          SellerId.HOST,
          monthly ? DebitKind.MONTHLY : DebitKind.BILLING_PERIOD,
          BillingState.ACTIVE,
          Money.of("%d.%02d".formatted(deal.cents() / 100, deal.cents() % 100), "USD"),
          deal.setOn(),
          cycle,
          deal.charges() == Long.MAX_VALUE ? null : (Integer) (int) deal.charges(),
          1,
          monthly ? deal.setOn() : null,
          new DebitTexts("", "", ""),
          new DebitTerms(false, true),
          null);
    }

    List<String> naive() {
      return new NaiveBilling(deal, length, opened, suspensions).live(last);
    }

    /** Charges as the product does: in runs, and first of all at each step of the account. */
    List<String> planned() {
      Map<LocalDate, LocalDate> resumed = new HashMap<>();
      suspensions.forEach((from, to) -> resumed.put(to, from));
      boolean suspended = false;
      for (LocalDate day = opened; !day.isAfter(last); day = day.plusDays(1)) {
        if (resumed.containsKey(day) && !resumed.get(day).equals(day)) {
          pauses.add(new Pauses.Pause(resumed.get(day), day));
          suspended = false;
          charge(day);
        }
        if (!suspended && (runs.contains(day) || day.equals(last))) {
          charge(day);
        }
        if (suspensions.containsKey(day)) {
          charge(day);
          suspended = !suspensions.get(day).equals(day);
        }
      }
      return made.stream().sorted(Comparator.comparing(Charge::dueOn)).map(Life::describe).toList();
    }

    private void charge(LocalDate day) {
      AccountFile file =
          new AccountFile(
              ACCOUNT,
              course,
              List.of(schedule),
              new Pauses(pauses),
              Set.of(),
              Map.of(),
              on -> AccountRates.NONE,
              Map.of());
      ChargePlan plan = ChargePlanner.plan(file, day);
      assertThat(plan.exceeded()).isFalse();
      made.addAll(plan.charged());
      made.addAll(plan.skipped());
      course = plan.course();
      plan.advanced().forEach(next -> schedule = next);
    }

    private static String describe(Charge charge) {
      return charge.dueOn()
          + (charge.isCharged() ? " " + charge.amount().amount().unscaledValue() : " skipped");
    }

    @Override
    public String toString() {
      return "opened %s, %s, %s, suspended %s, until %s"
          .formatted(opened, length, deal, suspensions, last);
    }
  }
}
