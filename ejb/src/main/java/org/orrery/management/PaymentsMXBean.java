package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Payments}: card payments, payment notices, the vault's keys. */
public interface PaymentsMXBean {

  /** Card payments that are not settled. */
  long getOpenCount();

  /** Of those, whose answer is missing. */
  long getUnknownCount();

  /** Of those, that wait for a person. */
  long getWaitingForPersonCount();

  /** Card payments that brought money in the last 24 hours. */
  long getApprovedCount();

  /** Card payments that a gateway declined in the last 24 hours. */
  long getDeclinedCount();

  /** Card payments that ended without a charge for another reason in the last 24 hours. */
  long getFailedCount();

  /** Card payments that were never sent, as they were not to be any more, in the last 24 hours. */
  long getWithdrawnCount();

  /** Accounts whose card cannot be charged for a reason that is ours; they are tried again. */
  long getHeldUpCount();

  /** Sellers whose gateway moves no money, such as "1, 1000"; "" = none. */
  String getSandboxSellers();

  /** Payment notices that wait for a person. */
  long getWaitingNoticeCount();

  /** Payment notices that this node refused since its start. */
  long getRefusedNoticeCount();

  /** The name of the key that seals; "" when there is no vault. */
  String getVaultKey();

  /**
   * Cards and secrets that another key seals, and cards that are not sealed for their customers.
   */
  long getUnderOldKeysCount();

  /** Card payments that are not settled, oldest first: a JSON array. */
  @ReadOnly
  String list();

  /** Has the gateway asked again. */
  void inquire(long id);

  /** Ends a payment of which the provider knows nothing. */
  void giveUp(long id, String reason);

  /** Books a payment of which the provider has the money. */
  void settle(long id, String reference);

  /** Has an account's card tried again. */
  void retry(long account);

  /**
   * Gives an account another card, which is charged in place of the one before.
   *
   * @param expiresIn the last month in which it is good, as 2031-12
   */
  void storeCard(long account, String number, String expiresIn, String holder);

  /** Chooses through which gateway a seller charges cards; "" = through none. */
  void useGateway(long seller, String name);

  /** Keeps what a seller shares with a provider. */
  void storeSecret(long seller, String name, String value);

  /** Payment notices that wait for a person, oldest first: a JSON array. */
  @ReadOnly
  String listNotices();

  /** Credits a waiting notice to an account. */
  void assignNotice(long id, long account);

  /** Puts a waiting notice away. */
  void closeNotice(long id, String reason);

  /** Seals everything with the first key of the file, and tells how much it was. */
  @InOwnTransactions
  long rekey();
}
