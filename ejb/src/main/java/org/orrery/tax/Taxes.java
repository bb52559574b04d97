package org.orrery.tax;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orrery.shared.AccountId;

/**
 * Which taxes apply to an account: its seller's rules that are in force where the account is at
 * home, none if it is not taxable or exempt. Source: API reference, section 6.8.
 */
@Stateless
public class Taxes {

  @Inject TaxRuleRepository rules;
  @Inject AccountTaxRepository accounts;

  /**
   * The rates on the open business date of each account's seller, in the order of the rules.
   *
   * @return accounts without tax are not in it
   */
  public Map<AccountId, List<TaxRate>> ratesOf(Collection<AccountId> ids) {
    return rates(ids, TaxedAccount::businessDate);
  }

  /** The same on a given business date. */
  public Map<AccountId, List<TaxRate>> ratesOf(Collection<AccountId> ids, LocalDate on) {
    return rates(ids, account -> on);
  }

  private Map<AccountId, List<TaxRate>> rates(
      Collection<AccountId> ids, Function<TaxedAccount, LocalDate> day) {
    Map<AccountId, List<TaxRate>> rates = new HashMap<>();
    List<TaxedAccount> taxed = accounts.taxed(ids);
    if (taxed.isEmpty()) {
      return rates;
    }
    List<TaxRule> all = rules.of(taxed.stream().map(TaxedAccount::seller).distinct().toList());
    for (TaxedAccount account : taxed) {
      List<TaxRate> found = account.ratesOn(day.apply(account), all);
      if (!found.isEmpty()) {
        rates.put(account.id(), found);
      }
    }
    return rates;
  }
}
