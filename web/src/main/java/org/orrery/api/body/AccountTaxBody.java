package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.tax.AccountTax;

/**
 * What is particular to the taxes of an account.
 *
 * @param taxable whether taxes are added at all
 * @param exempt whether its exemption was granted
 * @param exemptionCode such as a VAT number; empty if it claims nothing
 */
public record AccountTaxBody(
    @Nullable Boolean taxable, @Nullable Boolean exempt, @Nullable String exemptionCode) {
  /** Shows it. */
  public static AccountTaxBody of(AccountTax tax) {
    return new AccountTaxBody(tax.taxable(), tax.exempt(), tax.exemptionCode());
  }

  /** What is wanted, with what may not be missing. */
  public AccountTax wanted() {
    return new AccountTax(
        Given.value("taxable", taxable), Given.value("exempt", exempt), Given.text(exemptionCode));
  }
}
