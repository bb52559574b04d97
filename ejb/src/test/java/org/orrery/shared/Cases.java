package org.orrery.shared;

/** How many random cases a property test tries. */
public final class Cases {

  private static final int PERCENT = Integer.getInteger("orrery.test.cases.percent", 100);

  private Cases() {}

  /** {@code full} of them, or fewer where the test runs thousands of times on changed code. */
  public static int of(int full) {
    return Math.max(1, full * PERCENT / 100);
  }
}
