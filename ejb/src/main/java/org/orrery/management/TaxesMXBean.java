package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Taxes}. */
@Description(
    "The taxes that sellers add, and what is particular to accounts. Dates are ISO text; an "
        + "empty one is the seller's business date.")
public interface TaxesMXBean {

  @Description(
      "A seller's rules, ended ones included: a JSON array of id, description, percent, area,"
          + " validFrom, validUntil.")
  @ReadOnly
  String list(long sellerId);

  @Description("Adds a rule, for an area such as US, !CA, and tells its number.")
  @Unit("rule number")
  long add(long sellerId, String percent, String description, String area, String validFrom);

  @Description(
      "Goes on with another percentage from a day on, and tells the number of the new rule.")
  @Unit("rule number")
  long change(long ruleId, String percent, String on);

  @Description("Ends a rule; from that day on it does not apply.")
  void end(long ruleId, String validUntil);

  @Description("What is particular to an account, in one line.")
  @ReadOnly
  String ofAccount(long accountId);

  @Description("Adds no taxes to what the account is charged, whatever the rules.")
  void leaveUntaxed(long accountId);

  @Description("Adds taxes to what the account is charged again.")
  void tax(long accountId);

  @Description("Grants an exemption for a code, such as a VAT number.")
  void exempt(long accountId, String code);

  @Description("Takes an exemption back.")
  void endExemption(long accountId);
}
