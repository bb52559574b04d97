package org.orrery.dunning;

/** One thing that a run does to one account, in the order in which it does them. */
public enum DunningAct {
  /** Notes that the account is a debtor from now on. */
  LIST,
  /** Counts its days anew from today, because its card is not charged for a reason of ours. */
  REST,
  /** Mails that it is one. */
  NOTICE,
  /** Suspends it for its debt, and mails that. */
  SUSPEND,
  /** Mails that it is going to be deleted. */
  WARN,
  /** Deletes it. */
  DELETE,
  /** Forgets the debtor, who owes little enough again, and resumes what the debt suspended. */
  CLEAR,
  /** Suspends an account whose trial ended, and mails that. */
  END_TRIAL,
  /** Suspends an account because its reseller is suspended. */
  SUSPEND_WITH_RESELLER,
  /** Resumes an account because its reseller is in good standing again. */
  RESUME_WITH_RESELLER;

  boolean suspends() {
    return this == SUSPEND || this == END_TRIAL || this == SUSPEND_WITH_RESELLER;
  }

  boolean mails() {
    return this == NOTICE || this == SUSPEND || this == WARN || this == END_TRIAL;
  }
}
