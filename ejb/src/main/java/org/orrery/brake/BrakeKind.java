package org.orrery.brake;

import org.orrery.setting.Setting;
import org.orrery.setting.SettingCatalogue;

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

  /** Which setting holds its limits. */
  Setting<String> setting() {
    return switch (this) {
      case SUSPENSION -> SettingCatalogue.BRAKE_SUSPENSION;
      case DELETION -> SettingCatalogue.BRAKE_DELETION;
      case DEBIT -> SettingCatalogue.BRAKE_DEBIT;
      case MAIL -> SettingCatalogue.BRAKE_MAIL;
    };
  }
}
