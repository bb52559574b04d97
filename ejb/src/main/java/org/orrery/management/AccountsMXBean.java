package org.orrery.management;

/** {@code org.orrery:type=Accounts}: what an operator does with single accounts. */
public interface AccountsMXBean {

  /** Deleted accounts whose persons' data were erased, over all sellers. */
  long getPurgedCount();

  /** Deleted accounts whose persons' data are not erased yet, over all sellers. */
  long getPurgeWaitingCount();

  /** Gives an account a credit limit of its own, such as {@code 10.00}, in its currency. */
  void setCreditLimit(long accountId, String amount);

  /** Lets an account have its plan's credit limit again. */
  void clearCreditLimit(long accountId);

  /** Lets all accounts of a seller have their plans' again; tells how many had their own. */
  int resetCreditLimits(long sellerId);

  /** Suspends the account of a customer who wants the money back; it can only be deleted then. */
  void requestMoneyBack(long accountId);

  /**
   * Makes a payer of a trial, by Check, CC, PayPal, WorldPay or 2CheckOut; tells what the account
   * is now, ACTIVE or SUSPENDED.
   */
  String becomePayer(long accountId, String method);

  /** Counts an account's billing periods from today on; tells the day. */
  String restartBilling(long accountId);

  /** Undoes a deletion within 30 days; tells what the account is now, ACTIVE or SUSPENDED. */
  String restore(long accountId);
}
