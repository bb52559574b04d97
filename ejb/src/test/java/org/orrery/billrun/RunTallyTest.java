package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;

/** How many failures a run bears. */
class RunTallyTest {

  private final RunTally tally = new RunTally();

  @Test
  void a_thousand_failures_of_a_seller_are_too_much() {
    fail(RunTally.FAILURES_MAX - 1);
    assertThat(tally.isTooMuch()).isFalse();

    fail(1);
    assertThat(tally.isTooMuch()).isTrue();
    assertThat(tally.wasTooMuch()).isTrue();
  }

  @Test
  void the_next_seller_does_not_suffer_for_them() {
    fail(RunTally.FAILURES_MAX);

    tally.beginSeller();

    assertThat(tally.isTooMuch()).isFalse();
    assertThat(tally.wasTooMuch()).isTrue();
    assertThat(tally.counts().failed()).isEqualTo(RunTally.FAILURES_MAX);
  }

  private void fail(int accounts) {
    for (int i = 0; i < accounts; i++) {
      tally.addFailed(new AccountId(1 + tally.counts().failed()));
    }
  }
}
