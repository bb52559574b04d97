package org.orrery.product;

/** How long a page took, in milliseconds: half of the times no longer, and 95 of a hundred. */
record BenchTimes(double medianMillis, double lateMillis) {

  static final String HEAD = "  median      p95   of 1 s  statements    pages  who, what";

  /** A row beneath {@link #HEAD}. */
  String shown(BenchPage page, ExplainedStatements statements, double limitMillis) {
    return "%8.1f %8.1f %8.3f %11d %8d  %s"
        .formatted(
            medianMillis,
            lateMillis,
            medianMillis / limitMillis,
            statements.count(),
            statements.pages(),
            page.shown());
  }
}
