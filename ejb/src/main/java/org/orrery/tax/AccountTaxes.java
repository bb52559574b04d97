package org.orrery.tax;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.AccountNotFoundException;
import org.orrery.shared.AccountId;
import org.orrery.shared.OneLine;

/** What is particular to an account's taxes. For operators only: the doors see to that. */
@Stateless
public class AccountTaxes {

  private static final int CODE_MAX = 255;

  @Inject AccountTaxRepository accounts;

  /**
   * How the account stands.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public AccountTax of(AccountId account) {
    return accounts.find(account).orElseThrow(() -> new AccountNotFoundException(account));
  }

  /**
   * Adds taxes to what the account is charged from now on, or adds none whatever the rules.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void setTaxable(AccountId account, boolean taxable, String changedBy) {
    AccountTax now = of(account);
    accounts.store(account, new AccountTax(taxable, now.exempt(), now.exemptionCode()), changedBy);
  }

  /**
   * Grants an exemption; it counts while the setting is {@code ON}.
   *
   * @param code a VAT number, or another code that it rests on
   * @throws AccountNotFoundException if there is no such account
   * @throws org.orrery.shared.InvalidValueException if the code is empty or longer than 255
   *     characters
   */
  public void exempt(AccountId account, String code, String changedBy) {
    AccountTax now = of(account);
    accounts.store(
        account,
        new AccountTax(now.taxable(), true, OneLine.require("code", code, CODE_MAX)),
        changedBy);
  }

  /**
   * Takes an exemption back; its code is kept.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void endExemption(AccountId account, String changedBy) {
    AccountTax now = of(account);
    accounts.store(account, new AccountTax(now.taxable(), false, now.exemptionCode()), changedBy);
  }
}
