package org.orrery.rating;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.promotion.Discount;
import org.orrery.promotion.Discounting;
import org.orrery.promotion.Promotions;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.tax.TaxRate;
import org.orrery.tax.Taxes;

/** Where the rates of accounts come from: taxes and promotions. */
@Stateless
public class RateSource {

  /** As many characters as the text of a charge's discounts may have. */
  private static final int TEXT_MAX = 1_000;

  @Inject Taxes taxes;
  @Inject Promotions promotions;

  /** The rates of many accounts on a business date, by few statements; some may have none. */
  public Map<AccountId, AccountRates> of(Collection<AccountId> accounts, LocalDate on) {
    Map<AccountId, List<TaxRate>> taxed = taxes.ratesOf(accounts, on);
    Map<AccountId, List<Discount>> promoted = promotions.discountsOf(accounts, on);
    Set<AccountId> concerned = new HashSet<>(taxed.keySet());
    concerned.addAll(promoted.keySet());
    Map<AccountId, AccountRates> rates = new HashMap<>();
    for (AccountId account : concerned) {
      List<Discount> discounts = promoted.getOrDefault(account, List.of());
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
    String text =
        discounts.stream()
            .map(
                discount ->
                    discount.description()
                        + " ("
                        + discount.percent().stripTrailingZeros().toPlainString()
                        + " %)")
            .collect(Collectors.joining(", "));
    return new Price(
        left.net(),
        left.discount(),
        text.substring(0, Math.min(TEXT_MAX, text.length())),
        Money.zero(full.currency()));
  }
}
