package org.orrery.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.LedgerFixture;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Which discounts an account has, on a real database. */
class PromotionsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final Promotions promotions = ledger.container.get(Promotions.class);
  private final SellerId seller = ledger.seller(DAY);
  private final AccountId account = ledger.account(seller, MONTH, DAY).account().id();

  @Test
  void without_a_promotion_there_is_no_discount() {
    assertThat(promotions.discountsOf(Set.of(account))).isEmpty();
    assertThat(promotions.discountsOf(Set.of(account), DAY)).isEmpty();
  }
}
