package org.orrery.console.account;

import java.util.Locale;

/** The parts of an account's page, each read only when it is asked for. */
public enum Tab {
  OVERVIEW,
  LEDGER,
  SCHEDULES,
  PERIODS,
  INVOICES,
  PAYMENTS,
  CONTACTS,
  RESOURCES,
  TAXES,
  AUDIT,
  TOKENS;

  /** Whether it is only for those who manage the account. */
  boolean isOfManagers() {
    return this == TAXES || this == AUDIT;
  }

  /** As addresses, views and texts have it. */
  public String getName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
