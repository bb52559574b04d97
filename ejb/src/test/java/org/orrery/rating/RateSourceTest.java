package org.orrery.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.promotion.Discount;
import org.orrery.promotion.Promotions;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.tax.TaxRate;
import org.orrery.tax.Taxes;

/** What is put on charges and taken off them, from taxes and promotions together. */
class RateSourceTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final TaxRate VAT = new TaxRate(1, "VAT", new BigDecimal("19"));
  private static final Discount SPRING = new Discount("Spring", new BigDecimal("20.000"));
  private static final Money DOLLAR = Money.of("1.00", "USD");
  private static final AccountId TAXED = new AccountId(1);
  private static final AccountId PROMOTED = new AccountId(2);
  private static final AccountId NEITHER = new AccountId(3);

  private final Map<AccountId, List<Discount>> discounts = new HashMap<>();
  private final RateSource rates = new RateSource();

  @BeforeEach
  void let_there_be_rates() {
    rates.taxes = new KnownTaxes();
    rates.promotions = new KnownPromotions();
    discounts.put(PROMOTED, List.of(SPRING, SPRING));
  }

  @Test
  void a_taxed_account_pays_the_full_price_and_the_tax() {
    AccountRates found = of(TAXED);

    assertThat(found.taxes()).containsExactly(VAT);
    assertThat(found.reduction().on(DOLLAR)).isEqualTo(Price.of(DOLLAR));
  }

  @Test
  void a_promoted_account_pays_less_and_is_told_why() {
    AccountRates found = of(PROMOTED);

    Price price = found.reduction().on(DOLLAR);

    assertThat(found.taxes()).isEmpty();
    assertThat(price.net()).isEqualTo(Money.of("0.60", "USD"));
    assertThat(price.discount()).isEqualTo(Money.of("0.40", "USD"));
    assertThat(price.discounts()).isEqualTo("Spring (20 %), Spring (20 %)");
    assertThat(price.tax().isZero()).isTrue();
  }

  @Test
  void an_account_without_any_has_no_rates() {
    assertThat(rates.of(List.of(TAXED, PROMOTED, NEITHER), DAY)).containsOnlyKeys(TAXED, PROMOTED);
  }

  @Test
  void very_many_discounts_are_told_as_far_as_there_is_room() {
    Discount one = new Discount("x".repeat(489), BigDecimal.ONE); // 489 and " (1 %), "
    discounts.put(PROMOTED, List.of(one, one, one));

    assertThat(of(PROMOTED).reduction().on(DOLLAR).discounts()).hasSize(1_000);
  }

  @Test
  void gross_is_net_and_tax() {
    assertThat(Price.of(DOLLAR).taxed(Money.of("0.19", "USD")).gross())
        .isEqualTo(Money.of("1.19", "USD"));
  }

  @Test
  void a_rate_is_divided_and_rounded_once() {
    FeeRate ten = new FeeRate(BigDecimal.TEN, 3);
    Currency usd = Currency.getInstance("USD");

    assertThat(ten.whole(usd)).isEqualTo(Money.of("3.33", "USD"));
    assertThat(ten.share(46, 92, usd)).isEqualTo(Money.of("1.67", "USD"));
    assertThat(FeeRate.NOTHING.whole(usd).isZero()).isTrue();
  }

  @Test
  void a_rate_is_never_negative_nor_divided_by_nothing() {
    assertThat(new FeeRate(BigDecimal.ZERO, 1).divisor()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new FeeRate(new BigDecimal("-0.01"), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new FeeRate(BigDecimal.ONE, 0));
  }

  private AccountRates of(AccountId account) {
    return rates.of(List.of(account), DAY).getOrDefault(account, AccountRates.NONE);
  }

  private static final class KnownTaxes extends Taxes {
    @Override
    public Map<AccountId, List<TaxRate>> ratesOf(Collection<AccountId> ids, LocalDate on) {
      return ids.contains(TAXED) ? Map.of(TAXED, List.of(VAT)) : Map.of();
    }
  }

  private final class KnownPromotions extends Promotions {
    @Override
    public Map<AccountId, List<Discount>> discountsOf(Collection<AccountId> ids, LocalDate on) {
      return ids.contains(PROMOTED) ? discounts : Map.of();
    }
  }
}
