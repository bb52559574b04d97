package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Payments}. */
@Description("Card payments, payment notices, the vault's keys.")
public interface PaymentsMXBean {

  @Description("Card payments that are not settled.")
  @Unit("payments")
  long getOpenCount();

  @Description("Of those, whose answer is missing.")
  @Unit("payments")
  long getUnknownCount();

  @Description("Of those, that wait for a person.")
  @Unit("payments")
  long getWaitingForPersonCount();

  @Description("Card payments that brought money in the last 24 hours.")
  @Unit("payments")
  long getApprovedCount();

  @Description("Card payments that a gateway declined in the last 24 hours.")
  @Unit("payments")
  long getDeclinedCount();

  @Description("Card payments that ended without a charge for another reason in the last 24 hours.")
  @Unit("payments")
  long getFailedCount();

  @Description(
      "Card payments that were never sent, as they were not to be any more, in the last 24 "
          + "hours.")
  @Unit("payments")
  long getWithdrawnCount();

  @Description(
      "Accounts whose card cannot be charged for a reason that is ours; they are tried again.")
  @Unit("accounts")
  long getHeldUpCount();

  @Description("Sellers whose gateway moves no money, such as \"1, 1000\"; \"\" = none.")
  @Unit("seller numbers")
  String getSandboxSellers();

  @Description("Payment notices that wait for a person.")
  @Unit("notices")
  long getWaitingNoticeCount();

  @Description("Payment notices that this node refused since its start.")
  @Unit("notices")
  long getRefusedNoticeCount();

  @Description("The name of the key that seals; \"\" when there is no vault.")
  @Unit("name")
  String getVaultKey();

  @Description(
      "Cards and secrets that another key seals, and cards that are not sealed for their "
          + "customers.")
  @Unit("cards and secrets")
  long getUnderOldKeysCount();

  @Description("Card payments that are not settled, oldest first: a JSON array.")
  @ReadOnly
  String list();

  @Description("Has the gateway asked again.")
  void inquire(long id);

  @Description("Ends a payment of which the provider knows nothing.")
  void giveUp(long id, String reason);

  @Description("Books a payment of which the provider has the money.")
  void settle(long id, String reference);

  @Description("Has an account's card tried again.")
  void retry(long account);

  @Description("Gives an account another card, which is charged in place of the one before.")
  void storeCard(
      long account,
      String number,
      @Description("the last month in which it is good, as 2031-12") String expiresIn,
      String holder);

  @Description("Chooses through which gateway a seller charges cards; \"\" = through none.")
  void useGateway(long seller, String name);

  @Description("Keeps what a seller shares with a provider.")
  void storeSecret(long seller, String name, String value);

  @Description("Payment notices that wait for a person, oldest first: a JSON array.")
  @ReadOnly
  String listNotices();

  @Description("Credits a waiting notice to an account.")
  void assignNotice(long id, long account);

  @Description("Puts a waiting notice away.")
  void closeNotice(long id, String reason);

  @Description("Seals everything with the first key of the file, and tells how much it was.")
  @Unit("cards and secrets")
  @InOwnTransactions
  long rekey();
}
