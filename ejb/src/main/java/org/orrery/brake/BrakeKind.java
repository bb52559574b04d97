package org.orrery.brake;

import java.util.Locale;

/** What a run may do only so often before it has to ask. */
public enum BrakeKind {
  SUSPENSION("suspensions"),
  DELETION("deletions"),
  DEBIT("debits"),
  MAIL("mails");

  private final String plural;

  BrakeKind(String plural) {
    this.plural = plural;
  }

  /** For a sentence. */
  public String plural() {
    return plural;
  }

  /** The name of the setting that holds its limits. */
  String setting() {
    return "brake." + name().toLowerCase(Locale.ROOT);
  }
}
