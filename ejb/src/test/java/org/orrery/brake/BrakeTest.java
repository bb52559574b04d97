package org.orrery.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

class BrakeTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final Brake brake = billing.beans.get(Brake.class);

  @BeforeEach
  @AfterEach
  void let_it_go() {
    billing.ledger.database.update("delete from brake_approval");
    billing.holds.release("test");
  }

  @ParameterizedTest
  @CsvSource({
    "50 or 5%,   50,   100, true",
    "50 or 5%,   51,   100, false",
    "50 or 5%,   51,  1020, true",
    "50 or 5%,   52,  1020, false",
    "0 or 0%,     0,     0, true",
    "0 or 0%,     1,   100, false",
    "10 or 0.5%, 11,  2200, true",
    "10 or 0.5%, 12,  2200, false",
    "0 or 100%, 100,   100, true",
    "'',   99999999,     1, true",
  })
  void a_number_or_a_share_of_the_accounts_is_allowed_whichever_is_more(
      String limits, long planned, long accounts, boolean allowed) {
    assertThat(BrakeLimits.parse(limits).allow(planned, accounts)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", "5%", "-1 or 5%", "50 or 5", "many"})
  void what_is_no_limit_is_not_read(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> BrakeLimits.parse(text));
  }

  @Test
  void above_the_limit_billing_is_held_with_a_reason_that_says_how_to_approve() {
    assertThat(lets(51)).isFalse();

    assertThat(billing.holds.reason())
        .hasValue(
            "51 suspensions on 2026-04-20 among 100 accounts of seller "
                + seller
                + "; unasked are 50 or 5%; to approve: orrery-admin brake approve "
                + seller
                + " 2026-04-20 SUSPENSION");
    assertThat(brake.waiting()).containsExactly(question(51));
  }

  @Test
  void an_approval_releases_billing_and_is_good_for_that_many() {
    lets(51);

    approve();

    assertThat(billing.holds.reason()).isEmpty();
    assertThat(lets(51)).isTrue();
    assertThat(lets(52)).isFalse();
    assertThat(billing.holds.reason()).isPresent();
  }

  @Test
  void an_approval_leaves_billing_held_while_another_stop_waits() {
    lets(51);
    inTransaction(() -> brake.lets(new BrakeQuestion(seller, DAY, BrakeKind.DELETION, 11, 100)));

    approve();

    assertThat(billing.holds.reason()).isPresent();
  }

  @Test
  void an_approval_does_not_release_what_somebody_else_holds() {
    billing.holds.hold("prices are being checked", "somebody");
    lets(51);

    approve();

    assertThat(billing.holds.reason()).hasValue("prices are being checked");
  }

  @Test
  void a_stop_that_is_no_longer_needed_does_not_wait() {
    lets(51);

    assertThat(lets(3)).isTrue();

    assertThat(brake.waiting()).isEmpty();
  }

  @Test
  void what_nobody_asked_for_is_not_approved() {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(this::approve);
  }

  private boolean lets(long planned) {
    return inTransaction(() -> brake.lets(question(planned)));
  }

  private BrakeQuestion question(long planned) {
    return new BrakeQuestion(seller, DAY, BrakeKind.SUSPENSION, planned, 100);
  }

  private void approve() {
    inTransaction(() -> brake.approve(seller, DAY, BrakeKind.SUSPENSION, "test"));
  }
}
