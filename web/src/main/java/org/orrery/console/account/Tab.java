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

  /** As addresses, views and texts have it. */
  public String getName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
