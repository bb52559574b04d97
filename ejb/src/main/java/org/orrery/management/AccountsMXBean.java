package org.orrery.management;

/** {@code org.orrery:type=Accounts}. */
@Description("What an operator does with single accounts.")
public interface AccountsMXBean {

  @Description("Deleted accounts whose persons' data were erased, over all sellers.")
  @Unit("accounts")
  long getPurgedCount();

  @Description("Deleted accounts whose persons' data are not erased yet, over all sellers.")
  @Unit("accounts")
  long getPurgeWaitingCount();

  @Description("Gives an account a credit limit of its own, such as 10.00, in its currency.")
  void setCreditLimit(long accountId, String amount);

  @Description("Lets an account have its plan's credit limit again.")
  void clearCreditLimit(long accountId);

  @Description(
      "Lets all accounts of a seller have their plans' again; tells how many had their own.")
  @Unit("accounts")
  int resetCreditLimits(long sellerId);

  @Description(
      "Suspends the account of a customer who wants the money back; it can only be deleted "
          + "then.")
  void requestMoneyBack(long accountId);

  @Description(
      "Makes a payer of a trial, by Check, CC, PayPal, WorldPay or 2CheckOut; tells what the "
          + "account is now, ACTIVE or SUSPENDED.")
  String becomePayer(long accountId, String method);

  @Description("Counts an account's billing periods from today on; tells the day.")
  String restartBilling(long accountId);

  @Description(
      "Undoes a deletion within 30 days; tells what the account is now, ACTIVE or SUSPENDED.")
  String restore(long accountId);
}
