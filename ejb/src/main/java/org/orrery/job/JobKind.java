package org.orrery.job;

/** What is worked on in the background. */
public enum JobKind {
  /** Charges what is due; one at a time on each node. */
  BILLING_RUN {
    @Override
    String slot(String node) {
      return name() + " " + node;
    }
  },
  /** Verifies all books, charges and invoices; one at a time. */
  VERIFICATION;

  /** Beside what there is no second job. */
  String slot(String node) {
    return name();
  }
}
