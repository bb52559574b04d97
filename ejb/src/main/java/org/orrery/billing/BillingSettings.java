package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** What an operator may change while the product runs; read anew in each call. */
@ApplicationScoped
class BillingSettings {

  private static final String NAME = "billing.suspended_charges";

  @Inject Database database;

  /** Whether charges that fall due while an account is suspended are made after all. */
  boolean accruesWhileSuspended() {
    String value =
        database
            .find("select value from setting where name = ?", row -> row.getString(1), NAME)
            .orElseThrow(() -> new IllegalStateException("setting " + NAME + " is missing"));
    return switch (value) {
      case "ACCRUE" -> true;
      case "SKIP" -> false;
      default -> throw new IllegalStateException("setting " + NAME + " is ACCRUE or SKIP");
    };
  }
}
