package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.oversight.Oversight;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.tax.AccountTax;
import org.orrery.tax.AccountTaxes;
import org.orrery.tax.NewTax;
import org.orrery.tax.TaxRule;
import org.orrery.tax.TaxRules;

/**
 * Taxes, for those who act for the seller.
 *
 * <p>Every method refuses a caller who does not, with {@code
 * org.orrery.security.AccessDeniedException}, or, of an account, as {@link
 * AccountService#lockManaged}.
 */
@Stateless
public class TaxOffice {

  @Inject AccountService accounts;
  @Inject Oversight oversight;
  @Inject TaxRules rules;
  @Inject AccountTaxes taxes;

  /** A seller's rules in the order in which they were made, ended ones included; at most 1000. */
  public List<TaxRule> rules(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    return rules.of(seller);
  }

  /** One rule. */
  public TaxRule rule(Caller caller, long number) {
    accounts.requireManager(caller);
    TaxRule rule = rules.read(number);
    requireOwn(caller, number, rule.seller());
    return rule;
  }

  /** Adds a rule and tells its number. */
  public long add(Caller caller, NewTax tax) {
    accounts.requireSeller(caller, tax.seller());
    return rules.add(tax, caller.login());
  }

  /** Goes on with another percentage from a day on, and tells the number of the new rule. */
  public long change(Caller caller, long rule, String percent, LocalDate on) {
    requireOwn(caller, rule);
    return rules.change(rule, percent, on, caller.login());
  }

  /** Ends a rule. */
  public void end(Caller caller, long rule, LocalDate validUntil) {
    requireOwn(caller, rule);
    rules.end(rule, validUntil, caller.login());
  }

  /**
   * How an account stands that the caller manages, locked until the transaction ends; support reads
   * any.
   */
  public AccountTax ofAccount(Caller caller, AccountId account) {
    oversight.look(caller, account);
    return taxes.of(account);
  }

  /**
   * Sets how an account stands.
   *
   * @param wanted without an exemption its code is left as it is
   */
  public void setOfAccount(Caller caller, AccountId account, AccountTax wanted) {
    accounts.lockManaged(caller, account);
    taxes.setTaxable(account, wanted.taxable(), caller.login());
    if (wanted.exempt()) {
      taxes.exempt(account, wanted.exemptionCode(), caller.login());
    } else {
      taxes.endExemption(account, caller.login());
    }
  }

  /** Another seller's rule is refused like one that does not exist. */
  private void requireOwn(Caller caller, long rule) {
    accounts.requireManager(caller);
    requireOwn(caller, rule, rules.sellerOf(rule));
  }

  private void requireOwn(Caller caller, long rule, SellerId seller) {
    if (!accounts.actsFor(caller, seller)) {
      throw TaxRule.none(rule);
    }
  }
}
