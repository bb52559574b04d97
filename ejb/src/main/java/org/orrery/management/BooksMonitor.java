package org.orrery.management;

import org.orrery.audit.AuditReport;
import org.orrery.audit.Auditor;

/** Lets an operator verify the books, and see what the product found by itself. */
record BooksMonitor(Auditor auditor) implements BooksMXBean {

  @Override
  public String verify() {
    return auditor.verifyAll().toString();
  }

  @Override
  public String getLastVerified() {
    return auditor.last().map(report -> report.startedAt().toString()).orElse("");
  }

  @Override
  public String getLastResult() {
    return auditor.last().map(AuditReport::toString).orElse("");
  }

  @Override
  public long getFindingCount() {
    return auditor.standing().size();
  }

  @Override
  public String findings() {
    return String.join("\n", auditor.standing());
  }
}
