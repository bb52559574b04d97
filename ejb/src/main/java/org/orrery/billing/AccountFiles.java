package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.period.Pauses;
import org.orrery.period.PeriodCourse;
import org.orrery.rating.FeeRating;
import org.orrery.rating.FeeSource;
import org.orrery.rating.RateSource;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitSchedule;
import org.orrery.shared.AccountId;

/**
 * Reads what billing must know of accounts before it charges: of many by as many statements as of
 * one. Callers hold the accounts' rows.
 */
@ApplicationScoped
class AccountFiles {

  @Inject ScheduleRepository schedules;
  @Inject PeriodRepository periods;
  @Inject ChargeRepository charges;
  @Inject RateSource rates;
  @Inject FeeSource fees;

  /**
   * What to read.
   *
   * @param runBegan the last day that was complete before the run; what the run charged since
   *     counts to its limit. Null outside of a run.
   */
  record Question(LocalDate upTo, @Nullable LocalDate runBegan) {}

  /**
   * The files, in the order of the accounts.
   *
   * <p>Names that are taken are read for one account alone. Of many, none can be taken unless
   * somebody tampered with the schedules; then the database refuses the whole chunk, and its
   * accounts come again one by one.
   */
  List<AccountFile> of(List<AccountView> accounts, Question question) {
    List<Long> ids = accounts.stream().map(account -> account.id().value()).toList();
    Map<Long, List<DebitSchedule>> due = new HashMap<>();
    for (DebitSchedule schedule : schedules.due(ids, question.upTo())) {
      due.computeIfAbsent(schedule.account().value(), id -> new ArrayList<>()).add(schedule);
    }
    Map<Long, PeriodCourse> courses = periods.find(ids);
    Map<Long, List<Pauses.Pause>> pauses = periods.pausesSince(ids, oldest(due, courses));
    Map<Long, Integer> chargedInRun =
        question.runBegan() == null ? Map.of() : charges.countsSince(ids, question.runBegan());
    RateTable table = new RateTable(rates, accounts.stream().map(AccountView::id).toList());
    Map<Long, FeeRating> ratings = ratings(accounts, due);
    Set<ChargeName> taken = accounts.size() == 1 ? charges.taken(accounts.get(0).id()) : Set.of();
    List<AccountFile> files = new ArrayList<>();
    for (AccountView account : accounts) {
      long id = account.id().value();
      files.add(
          new AccountFile(
              account,
              course(account, courses),
              due.getOrDefault(id, List.of()),
              new Pauses(pauses.getOrDefault(id, List.of())),
              taken,
              chargedInRun,
              on -> table.of(account.id(), on),
              ratings));
    }
    return files;
  }

  /** Only who has a fee costs a question. */
  private Map<Long, FeeRating> ratings(
      List<AccountView> accounts, Map<Long, List<DebitSchedule>> due) {
    List<AccountId> paying =
        accounts.stream()
            .map(AccountView::id)
            .filter(
                id ->
                    due.getOrDefault(id.value(), List.of()).stream()
                        .anyMatch(schedule -> schedule.kind().isFee()))
            .toList();
    return paying.isEmpty() ? Map.of() : fees.ratings(paying);
  }

  private static PeriodCourse course(AccountView account, Map<Long, PeriodCourse> courses) {
    PeriodCourse course = courses.get(account.id().value());
    if (course == null) {
      throw new IllegalStateException("account " + account.id() + " is not billed");
    }
    return course;
  }

  /** From when on suspensions can matter: the earliest date on which anything is due. */
  private static LocalDate oldest(
      Map<Long, List<DebitSchedule>> due, Map<Long, PeriodCourse> courses) {
    LocalDate oldest = LocalDate.MAX;
    for (PeriodCourse course : courses.values()) {
      oldest = course.nextOpensOn().isBefore(oldest) ? course.nextOpensOn() : oldest;
    }
    for (List<DebitSchedule> schedules : due.values()) {
      for (DebitSchedule schedule : schedules) {
        LocalDate on = schedule.nextDueOn();
        oldest = on != null && on.isBefore(oldest) ? on : oldest;
      }
    }
    return oldest;
  }
}
