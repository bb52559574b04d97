package org.orrery.console.clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.office.ClockOffice;
import org.orrery.office.RunOffice;
import org.orrery.shared.InvalidValueException;

/** Moves the business date: to a day, by one day, or to the first of the next month. */
@Named
@RequestScoped
public class ClockPage {

  private static final int FIRST = 1;

  @Inject ClockOffice office;
  @Inject RunOffice runs;
  @Inject Changes changes;
  @Inject ConsoleCall call;

  private @Nullable String day;

  /** To the day that was typed. */
  public void move() {
    String typed = day;
    make(Change.of("moveClock").with("isoDate", typed), () -> read(typed));
  }

  /** To the day after. */
  public void nextDay() {
    make(Change.of("moveClock").with("kind", "nextDay"), () -> call.getBusinessDate().plusDays(1));
  }

  /** To the first of the month after. */
  public void nextMonth() {
    make(
        Change.of("moveClock").with("kind", "nextMonth"),
        () -> call.getBusinessDate().plusMonths(1).withDayOfMonth(FIRST));
  }

  /** To the day after, and charges what has become due; shows how far that has come. */
  public void billDay() {
    bill("billDay", () -> call.getBusinessDate().plusDays(1));
  }

  /** The same to the first of the month after. */
  public void billMonth() {
    bill("billMonth", () -> call.getBusinessDate().plusMonths(1).withDayOfMonth(FIRST));
  }

  /** The same by a month, to the same day of it: what is paid by the month falls due again. */
  public void billMonthOn() {
    bill("billMonthOn", () -> call.getBusinessDate().plusMonths(1));
  }

  private void bill(String kind, Supplier<LocalDate> target) {
    changes.makeAndShow(
        Change.of("moveClock").with("kind", kind),
        caller -> {
          office.move(caller, target.get());
          return "/admin/job?id=" + runs.run(caller).id();
        });
  }

  /** The day is found as part of the change: sent twice, it is the same form. */
  private void make(Change change, Supplier<LocalDate> target) {
    changes.make(change, caller -> office.move(caller, target.get()));
  }

  private static LocalDate read(@Nullable String isoDate) {
    try {
      return LocalDate.parse(isoDate == null ? "" : isoDate);
    } catch (DateTimeException e) {
      throw new InvalidValueException("a day is written as 2027-01-31");
    }
  }

  /** What was typed; null = nothing yet. */
  public @Nullable String getDay() {
    return day;
  }

  public void setDay(@Nullable String typed) {
    day = typed;
  }
}
