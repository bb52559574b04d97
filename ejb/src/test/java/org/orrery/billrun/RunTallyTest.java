package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  private void fail(int count) {
    for (int n = 0; n < count; n++) {
      tally.addFailed(new AccountId(++accounts));
    }
  }
}
