package org.orrery.job;

/** What is worked on in the background. */
public enum JobKind {
  /** Charges what is due when it begins; one after the other on each node. */
  BILLING_RUN(false),
  /** Verifies all books, charges and invoices; one for all who ask while it is under way. */
  VERIFICATION(true),
  /**
   * Computes what the run of a seller would do up to a day; one after the other for each seller.
   * Whoever asks during one has perhaps changed what it had read before.
   */
  REHEARSAL(false);

  private final boolean isShared;

  JobKind(boolean isShared) {
    this.isShared = isShared;
  }

  /** Whether one that has begun is as good as one that begins later. */
  boolean isShared() {
    return isShared;
  }
}
