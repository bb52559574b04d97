package org.orrery.account;

/**
 * Who suspends, and who resumes or deletes: persons, the run, and requests of a customer.
 *
 * <p>Source: API reference, section 6.11.
 */
public enum SuspendedBy {
  /** The administrator, by call. */
  ADMINISTRATOR("the administrator"),
  /** The account's reseller, by call. */
  RESELLER("the reseller"),
  /** The account used more than its plan allows. */
  OVERLIMIT("the limit on its use"),
  /** The account's reseller is suspended itself. */
  RESELLER_SUSPENDED("the suspension of its reseller"),
  /** The account owes more than its credit limit. */
  DEBT("its debt"),
  /** The account's trial ended. */
  TRIAL("the end of its trial"),
  /** The customer wants the money back; the account is only to be deleted. */
  MONEY_BACK("a money-back request"),
  /** A code of tax exemption waits for a decision. */
  EXEMPTION_CODE("a tax exemption code that is to be checked");

  private final String text;

  SuspendedBy(String text) {
    this.text = text;
  }

  /** For a sentence: "suspended by …". */
  public String text() {
    return text;
  }
}
