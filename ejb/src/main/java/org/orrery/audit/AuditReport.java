package org.orrery.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification found.
 *
 * @param findings what is wrong, a sentence each, at most 1000; empty = everything is whole
 */
public record AuditReport(
    Scope scope, Instant startedAt, long accounts, long entries, List<String> findings) {

  /** Copies the list. */
  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return findings.isEmpty();
  }

  /** One line for people, without the findings. */
  public String summary() {
    return accounts + " accounts, " + entries + " entries: " + (isSound() ? "sound" : "NOT SOUND");
  }

  /** One line for people; a line more for each finding. */
  @Override
  public String toString() {
    return isSound() ? summary() : summary() + "\n" + String.join("\n", findings);
  }
}
