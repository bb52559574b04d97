package org.orrery.job;

/** What is worked on in the background. */
public enum JobKind {
  /** Charges what is due when it begins; one after the other on each node. */
  BILLING_RUN {
    @Override
    String slot(String node) {
      return name() + " " + node;
    }

    @Override
    boolean isShared() {
      return false;
    }
  },
  /** Verifies all books, charges and invoices; one for all who ask while it is under way. */
  VERIFICATION;

  /** Of which one job is worked on at a time, and one more may wait. */
  String slot(String node) {
    return name();
  }

  /** Whether one that has begun is as good as one that begins later. */
  boolean isShared() {
    return true;
  }
}
