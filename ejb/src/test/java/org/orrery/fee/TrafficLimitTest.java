package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanResource;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** The printed example: a period of 2 months from 5 October, the limit changed on 15 November. */
class TrafficLimitTest {

  private static final PeriodLength TWO_MONTHS = new PeriodLength(PeriodLength.Unit.MONTH, 2);

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller("2026-10-05");
  private final AccountView account = fixture.prepare(seller, TWO_MONTHS);

  @AfterEach
  void the_books_are_sound() {
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  @Test
  void the_counter_is_set_to_zero_and_a_new_month_begins() {
    fixture.base(account, PlanResource.TRAFFIC, "0", null, "1", "2");
    fixture.buy(account, PlanResource.TRAFFIC, "4");
    fixture.billing.runTo(seller, "2026-11-05");
    fixture.read(account, PlanResource.TRAFFIC, "2026-11-05", "7");
    fixture.billing.runTo(seller, "2026-11-15");
    fixture.buy(account, PlanResource.TRAFFIC, "6");
    fixture.read(account, PlanResource.TRAFFIC, "2026-11-15", "11");
    fixture.billing.runTo(seller, "2026-12-05");
    assertThat(fixture.billing.charges(account))
        .containsExactlyInAnyOrder(
            "2026-10-05 4.00 #1 2026-10-05..2026-11-05",
            "2026-11-05 4.00 #2 2026-11-05..2026-12-05",
            "2026-11-15 6.00 #1 2026-11-05..2026-11-15", // 3 of 7 GB over, at 2
            "2026-11-15 4.00 #3 2026-11-15..2026-12-05",
            "2026-11-15 6.00 #1 2026-11-15..2026-12-05",
            "2026-12-05 2.00 #2 2026-11-15..2026-12-05", // 1 of 11 GB over
            "2026-12-05 4.00 #4 2026-12-05..2027-01-05",
            "2026-12-05 6.00 #2 2026-12-05..2027-01-05");
  }

  @Test
  void a_reading_of_a_month_that_is_charged_or_of_a_day_ahead_is_refused() {
    fixture.base(account, PlanResource.TRAFFIC, "0", null, null, "2");
    fixture.read(account, PlanResource.TRAFFIC, "2026-10-05", "1");
    fixture.billing.runTo(seller, "2026-11-05");
    assertThatThrownBy(() -> fixture.read(account, PlanResource.TRAFFIC, "2026-11-04", "1"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> fixture.read(account, PlanResource.TRAFFIC, "2026-11-06", "1"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> fixture.read(account, PlanResource.MAILBOX, "2026-11-05", "1"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_second_reading_of_a_day_replaces_the_first() {
    fixture.base(account, PlanResource.TRAFFIC, "0", null, null, "2");
    fixture.read(account, PlanResource.TRAFFIC, "2026-10-05", "100");
    fixture.read(account, PlanResource.TRAFFIC, "2026-10-05", "3");
    fixture.billing.runTo(seller, "2026-11-05");
    assertThat(fixture.billing.billed(account)).containsExactly("2026-11-05 6.00");
  }
}
