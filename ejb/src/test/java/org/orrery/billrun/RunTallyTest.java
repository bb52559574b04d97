package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.billing.ChargeOutcome;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** How many failures are too many: of one seller, and of all. */
class RunTallyTest {

  private final RunTally tally = new RunTally();
  private long accounts;

  @Test
  void a_sellers_failures_are_its_own() {
    tally.beginSeller(new SellerId(7));
    fail(RunTally.FAILURES_MAX - 1);
    assertThat(tally.isTooMuch()).isFalse();
    fail(1);
    assertThat(tally.isTooMuch()).isTrue();
    assertThat(tally.isTooMuchOfAll()).isFalse();

    tally.beginSeller(new SellerId(8));

    assertThat(tally.isTooMuch()).isFalse();
    assertThat(tally.stops()).isEqualTo("; seller 7 stopped: too many failures");
  }

  @Test
  void too_many_of_all_sellers_stop_the_run() {
    for (int seller = 1; seller <= 5; seller++) {
      assertThat(tally.isTooMuchOfAll()).isFalse();
      tally.beginSeller(new SellerId(seller));
      fail(RunTally.FAILURES_MAX);
    }

    tally.beginSeller(new SellerId(6));

    assertThat(tally.isTooMuchOfAll()).isTrue();
    assertThat(tally.isTooMuch()).isTrue();
    assertThat(tally.stops()).endsWith("; all sellers stopped: too many failures");
  }

  @Test
  void nobody_is_stopped_at_first() {
    assertThat(tally.isTooMuch()).isFalse();
    assertThat(tally.stops()).isEmpty();
  }

  @Test
  void everything_is_counted_and_what_was_done_since_is_the_difference() {
    tally.add(new ChargeOutcome(10, 3, 1, List.of()));
    tally.addFailed(new AccountId(1));
    tally.addDeferred(new AccountId(2));
    tally.addDay();
    RunTally.Counts before = tally.counts();
    assertThat(before).isEqualTo(new RunTally.Counts(10, 3, 1, 1, 1));
    assertThat(tally.days()).isEqualTo(1);

    tally.add(new ChargeOutcome(5, 2, 2, List.of()));
    tally.addFailed(new AccountId(3));
    tally.addFailed(new AccountId(4));
    tally.addDeferred(new AccountId(5));

    assertThat(tally.counts().since(before)).isEqualTo(new RunTally.Counts(5, 2, 2, 1, 2));
  }

  @Test
  void whoever_failed_or_was_busy_is_given_up_on() {
    tally.addFailed(new AccountId(1));
    tally.addDeferred(new AccountId(2));

    assertThat(tally.hasGivenUp(new AccountId(1))).isTrue();
    assertThat(tally.hasGivenUp(new AccountId(2))).isTrue();
    assertThat(tally.hasGivenUp(new AccountId(3))).isFalse();
  }

  @Test
  void a_hundred_thousand_are_remembered() {
    for (int n = 1; n <= 100_001; n++) {
      tally.addDeferred(new AccountId(n));
    }

    assertThat(tally.hasGivenUp(new AccountId(100_000))).isTrue();
    assertThat(tally.hasGivenUp(new AccountId(100_001))).isFalse();
  }

  private void fail(int count) {
    for (int n = 0; n < count; n++) {
      tally.addFailed(new AccountId(++accounts));
    }
  }
}
