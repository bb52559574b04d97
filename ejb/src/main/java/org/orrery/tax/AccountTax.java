package org.orrery.tax;

/**
 * What is particular to an account.
 *
 * @param taxable whether taxes are added at all
 * @param exempt whether its claim of exemption was granted; counts while the setting is {@code ON}
 * @param exemptionCode for which it claims to pay no tax; empty if it claims nothing
 */
public record AccountTax(boolean taxable, boolean exempt, String exemptionCode) {}
