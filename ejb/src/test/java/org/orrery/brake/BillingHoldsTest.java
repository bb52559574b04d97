package org.orrery.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Who is held, and who let go of it. */
class BillingHoldsTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final AccountView other = billing.open(seller);

  @BeforeEach
  @AfterEach
  void let_go() {
    billing.holds.release("test");
  }

  @Test
  void an_account_is_held_for_its_own_sake_or_with_everybody() {
    assertThat(billing.holds.isHeld(account.id())).isFalse();
    billing.holds.holdAccount(account.id(), "a question", "test");
    assertThat(billing.holds.isHeld(account.id())).isTrue();
    assertThat(billing.holds.isHeld(other.id())).isFalse();
    assertThat(billing.holds.heldAmong(List.of(account.id(), other.id())))
        .containsExactly(account.id());

    billing.holds.hold("month end", "test");

    assertThat(billing.holds.isHeld(other.id())).isTrue();
    assertThat(billing.holds.heldAmong(List.of(account.id(), other.id())))
        .containsExactlyInAnyOrder(account.id(), other.id());
  }

  @Test
  void whose_hold_was_released_is_known() {
    Instant before = Instant.now().minus(1, ChronoUnit.HOURS);
    String guard = "guard of " + seller;
    billing.holds.hold("the clock jumped", guard);
    assertThat(billing.holds.wasReleased(guard, before)).isFalse();

    billing.holds.release("an operator");

    assertThat(billing.holds.wasReleased(guard, before)).isTrue();
    assertThat(billing.holds.wasReleased(guard, before.plus(2, ChronoUnit.HOURS))).isFalse();
    assertThat(billing.holds.wasReleased("somebody else than " + guard, before)).isFalse();
  }

  @Test
  void nobodys_account_is_neither_held_nor_released() {
    AccountId nobody = new AccountId(Long.MAX_VALUE);

    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> billing.holds.holdAccount(nobody, "a question", "test"));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> billing.holds.releaseAccount(nobody, "test"));
  }
}
