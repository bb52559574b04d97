package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Debtors}. */
@Description("Who owes too much, and what is done about it.")
public interface DebtorsMXBean {

  @Description("Debtors of all sellers, as the last run found them.")
  @Unit("accounts")
  long getDebtorCount();

  @Description(
      "The debtors, oldest first, at most 10 000: a JSON array of account, seller, balance, "
          + "since, noticed, suspended, warned; a day that has not come is empty.")
  @ReadOnly
  String list();

  @Description("What holds for a seller, its own or the host's, in one line.")
  @ReadOnly
  String terms(long sellerId);

  @Description("Sets a seller's own terms, in days since an account became a debtor.")
  void setTerms(
      long sellerId,
      @Description("empty = the same day") String notice,
      @Description("empty = never") String suspend,
      @Description("empty = never") String delete);

  @Description("Lets a seller follow the host's terms again.")
  void clearTerms(long sellerId);
}
