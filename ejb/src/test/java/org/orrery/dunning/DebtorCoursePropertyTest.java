package org.orrery.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.account.SuspendedBy;

/** What the run decides from day to day is what a clerk reads off the whole history afterwards. */
class DebtorCoursePropertyTest {

  private static final int CASES = 4_000;
  private static final int DAYS = 150;

  @Test
  void every_step_has_the_day_that_a_clerk_finds_in_the_history() {
    int deletions = 0;
    int clearings = 0;
    int resumes = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Life life = new Life(new Random(seed * 7_919));
      List<String> lived = life.live();
      assertThat(lived).as("seed %d: %s", seed, life).isEqualTo(new Clerk(life).read());
      deletions += (int) lived.stream().filter(line -> line.endsWith("DELETE")).count();
      clearings += (int) lived.stream().filter(line -> line.endsWith("CLEAR")).count();
      resumes += life.resumed.size();
    }
    // The random lives must be worth living.
    assertThat(deletions).isGreaterThan(300);
    assertThat(clearings).isGreaterThan(3_000);
    assertThat(resumes).isGreaterThan(1_000);
  }

  /** One random account whose debt comes and goes, under random terms. */
  private static final class Life {
    private final LocalDate first;
    private final DunningTerms terms;
    private final List<Boolean> owes = new ArrayList<>();
    private final Set<LocalDate> wishes = new TreeSet<>();
    private final Set<LocalDate> resumed = new TreeSet<>();

    private final List<String> done = new ArrayList<>();
    private @Nullable String since;
    private @Nullable String noticed;
    private @Nullable String warned;
    private @Nullable String lastResume;
    private boolean suspended;
    private boolean deleted;

    Life(Random random) {
      first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_500));
      Integer suspend = random.nextInt(4) == 0 ? null : (Integer) random.nextInt(12);
      int afterSuspension = suspend == null ? 0 : suspend + 1;
      terms =
          new DunningTerms(
              random.nextBoolean() ? null : (Integer) random.nextInt(9),
              suspend,
              random.nextBoolean()
                  ? null
                  : (Integer) Math.max(7, afterSuspension + random.nextInt(40)));
      boolean owing = false;
      int changesOneIn = 3 + random.nextInt(60);
      for (int day = 0; day < DAYS; day++) {
        owing = (random.nextInt(changesOneIn) == 0) != owing;
        owes.add(owing);
        if (random.nextInt(15) == 0) {
          wishes.add(first.plusDays(day));
        }
      }
    }

    /** The run, then perhaps a manager who resumes what is suspended, then another run. */
    List<String> live() {
      for (int n = 0; n < DAYS && !deleted; n++) {
        LocalDate day = first.plusDays(n);
        run(day, owes.get(n));
        if (suspended && wishes.contains(day)) {
          resume(day);
        }
        run(day, owes.get(n));
      }
      return done;
    }

    private void run(LocalDate day, boolean owing) {
      if (deleted) {
        return;
      }
      DebtorCaseBuilder file = DebtorCaseBuilder.anAccount().owing(owing ? "10.01" : "10.00");
      if (since != null) {
        file.listed(since, noticed, warned);
      }
      if (suspended) {
        file.suspendedBy(SuspendedBy.DEBT);
      }
      if (lastResume != null) {
        file.resumedOn(lastResume);
      }
      DebtorCourse.acts(file.build(), terms, day).forEach(act -> perform(act, day));
    }

    private void perform(DunningAct act, LocalDate day) {
      done.add(day + " " + act);
      switch (act) {
        case LIST -> since = day.toString();
        case NOTICE -> noticed = day.toString();
        case SUSPEND -> suspended = true;
        case WARN -> warned = day.toString();
        case DELETE -> deleted = true;
        case CLEAR -> {
          forget();
          if (suspended) {
            lastResume = day.toString();
          }
          suspended = false;
        }
        default -> throw new AssertionError(act);
      }
    }

    private void resume(LocalDate day) {
      resumed.add(day);
      suspended = false;
      lastResume = day.toString();
      forget();
      since = day.toString();
    }

    private void forget() {
      since = null;
      noticed = null;
      warned = null;
    }

    @Override
    public String toString() {
      return "%s from %s, owing %s, resumed %s".formatted(terms, first, owes, resumed);
    }
  }

  /** Cuts the history into stretches of debt, and computes each stretch's days from its first. */
  private static final class Clerk {
    private final Life life;
    private final List<String> lines = new ArrayList<>();
    private boolean deleted;

    Clerk(Life life) {
      this.life = life;
    }

    List<String> read() {
      int day = 0;
      while (day < DAYS && !deleted) {
        if (!life.owes.get(day)) {
          day++;
          continue;
        }
        int end = day;
        while (end < DAYS && life.owes.get(end)) {
          end++;
        }
        stretch(day, end);
        if (end < DAYS && !deleted) {
          add(end, DunningAct.CLEAR);
        }
        day = end;
      }
      return lines;
    }

    /** Days from {@code from} to {@code end}, the last one excluded, cut again at each resume. */
    private void stretch(int from, int end) {
      int begin = from;
      boolean fresh = true;
      while (begin < end && !deleted) {
        int next = nextResume(fresh ? begin : begin + 1, end);
        part(begin, Math.min(next + 1, end), fresh);
        begin = next;
        fresh = false;
      }
    }

    private int nextResume(int from, int end) {
      for (int day = from; day < end; day++) {
        if (life.resumed.contains(life.first.plusDays(day))) {
          return day;
        }
      }
      return end;
    }

    private void part(int begin, int end, boolean fresh) {
      DunningTerms terms = life.terms;
      List<List<DunningAct>> acts = new ArrayList<>();
      for (int day = 0; day < end - begin; day++) {
        acts.add(new ArrayList<>());
      }
      if (fresh) {
        put(acts, 0, DunningAct.LIST);
      }
      put(acts, orZero(terms.noticeAfterDays()), DunningAct.NOTICE);
      if (terms.suspendAfterDays() != null) {
        put(acts, Math.max(terms.suspendAfterDays(), fresh ? 0 : 1), DunningAct.SUSPEND);
      }
      if (terms.deleteAfterDays() != null) {
        int warned = Math.max(0, terms.deleteAfterDays() - 7);
        put(acts, warned, DunningAct.WARN);
        put(acts, Math.max(terms.deleteAfterDays(), warned + 7), DunningAct.DELETE);
      }
      for (int day = 0; day < acts.size() && !deleted; day++) {
        for (DunningAct act : acts.get(day)) {
          add(begin + day, act);
          deleted |= act == DunningAct.DELETE;
        }
      }
    }

    private static int orZero(@Nullable Integer days) {
      return days == null ? 0 : days;
    }

    private static void put(List<List<DunningAct>> acts, int day, DunningAct act) {
      if (day < acts.size()) {
        acts.get(day).add(act);
      }
    }

    private void add(int day, DunningAct act) {
      lines.add(life.first.plusDays(day) + " " + act);
    }
  }
}
