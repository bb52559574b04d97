package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.promotion.Discount;
import org.orrery.promotion.Discounting;
import org.orrery.promotion.Promotions;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.tax.TaxRate;
import org.orrery.tax.Taxes;

/** Gathers what is put on the charges of accounts and taken off them. */
@ApplicationScoped
class RateSource {

  /** As many characters as a charge keeps. */
  private static final int TEXT_MAX = 1_000;

  @Inject Taxes taxes;
  @Inject Promotions promotions;

  /**
   * The rates on a business date, for many accounts by few statements; none where one is missing.
   */
  Map<AccountId, AccountRates> of(Collection<AccountId> accounts, LocalDate on) {
    Map<AccountId, List<TaxRate>> taxed = taxes.ratesOf(accounts, on);
    Map<AccountId, List<Discount>> discounted = promotions.discountsOf(accounts, on);
    if (taxed.isEmpty() && discounted.isEmpty()) {
      return Map.of();
    }
    Map<AccountId, AccountRates> rates = new HashMap<>();
    for (AccountId account : accounts) {
      List<Discount> discounts = discounted.getOrDefault(account, List.of());
      rates.put(
          account,
          new AccountRates(
              taxed.getOrDefault(account, List.of()),
              discounts.isEmpty() ? Reduction.NONE : full -> reduced(full, discounts)));
    }
    return rates;
  }

  private static Price reduced(Money full, List<Discount> discounts) {
    Discounting left = Discounting.of(full, discounts);
    return new Price(left.net(), left.discount(), text(discounts), Money.zero(full.currency()));
  }

  /** Which discounts they were, as far as a charge can keep it. */
  private static String text(List<Discount> discounts) {
    String text =
        discounts.stream()
            .map(
                discount ->
                    discount.description() + " " + discount.percent().toPlainString() + " %")
            .collect(Collectors.joining("; "));
    return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX);
  }
}
