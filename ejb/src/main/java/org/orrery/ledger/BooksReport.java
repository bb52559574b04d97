package org.orrery.ledger;

import java.util.List;

/**
 * What a verification found.
 *
 * @param accounts how many books were read
 * @param entries how many entries they hold
 * @param findings what is wrong, at most 100 of it; empty = the books are whole
 */
public record BooksReport(long accounts, long entries, List<String> findings) {

  /** Copies the list. */
  public BooksReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return findings.isEmpty();
  }

  /** One line for people; a line more for each finding. */
  @Override
  public String toString() {
    String read = accounts + " accounts, " + entries + " entries: ";
    return isSound() ? read + "sound" : read + "NOT SOUND\n" + String.join("\n", findings);
  }
}
