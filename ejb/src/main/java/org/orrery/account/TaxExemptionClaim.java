package org.orrery.account;

/**
 * A signup's claim to pay no tax.
 *
 * @param code a VAT number, or another code that it rests on; empty = no claim
 * @param granted whether a moderator accepted it
 */
public record TaxExemptionClaim(String code, boolean granted) {

  /** No claim. */
  public static final TaxExemptionClaim NONE = new TaxExemptionClaim("", false);

  /** No empty claim can be granted. */
  public TaxExemptionClaim {
    granted = granted && !code.isEmpty();
  }
}
