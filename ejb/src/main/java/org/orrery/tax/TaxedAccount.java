package org.orrery.tax;

import java.time.LocalDate;
import java.util.List;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * An account to which its seller's taxes apply.
 *
 * @param businessDate the seller's open one
 */
record TaxedAccount(AccountId id, SellerId seller, LocalDate businessDate, Residence residence) {

  /** The rates of those rules that apply to it on a day, in the order of the rules. */
  List<TaxRate> ratesOn(LocalDate day, List<TaxRule> rules) {
    return rules.stream()
        .filter(rule -> rule.seller().equals(seller))
        .filter(rule -> rule.isInForceOn(day) && rule.area().includes(residence))
        .map(TaxRule::rate)
        .toList();
  }
}
