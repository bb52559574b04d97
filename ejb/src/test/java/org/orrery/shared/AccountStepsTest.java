package org.orrery.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountStepsTest {

  private static final Logger LOG = Logger.getLogger(AccountSteps.class.getName());

  private final List<Long> done = new ArrayList<>();

  private record Visit(AccountId account) implements AccountSteps.Step {}

  @BeforeAll
  static void say_nothing() {
    LOG.setLevel(Level.OFF); // A thousand failures are a thousand stack traces.
  }

  @AfterAll
  static void say_it_again() {
    LOG.setLevel(null);
  }

  @Test
  void who_is_busy_comes_again_once() {
    List<Long> asked = new ArrayList<>();

    AccountSteps.Left left =
        work(
            2,
            visit -> {
              asked.add(visit.account().value());
              boolean busy = visit.account().value() == 1 || asked.size() == 2;
              return busy ? StepOutcome.BUSY : StepOutcome.DONE;
            });

    assertThat(asked).containsExactly(1L, 2L, 1L, 2L);
    assertThat(done).containsExactly(2L);
    assertThat(left.deferred()).containsExactly(new AccountId(1));
    assertThat(left.failed()).isEmpty();
  }

  @Test
  void a_failure_stops_nobody_and_is_not_tried_again() {
    AccountSteps.Left left =
        work(
            3,
            visit -> {
              if (visit.account().value() == 2) {
                throw new IllegalStateException("broken");
              }
              return StepOutcome.DONE;
            });

    assertThat(done).containsExactly(1L, 3L);
    assertThat(left.failed()).containsExactly(new AccountId(2));
    assertThat(left.deferred()).isEmpty();
  }

  @Test
  void what_is_overtaken_is_not_counted() {
    work(1, visit -> StepOutcome.OVERTAKEN);

    assertThat(done).isEmpty();
  }

  @Test
  void a_thousand_failures_are_enough() {
    AccountSteps.Left left =
        work(
            1_002,
            visit -> {
              throw new IllegalStateException("broken");
            });

    assertThat(left.failed()).hasSize(1_000);
    assertThat(left.deferred()).containsExactly(new AccountId(1_001), new AccountId(1_002));
  }

  private AccountSteps.Left work(long visits, Function<Visit, StepOutcome> carryOut) {
    List<Visit> steps =
        LongStream.rangeClosed(1, visits).mapToObj(id -> new Visit(new AccountId(id))).toList();
    return AccountSteps.work(steps, carryOut, visit -> done.add(visit.account().value()));
  }
}
