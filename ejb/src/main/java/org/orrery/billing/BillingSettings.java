package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** What an operator may change while the product runs; read anew in each call. */
@ApplicationScoped
class BillingSettings {

  @Inject Database database;

  /** Whether charges that fall due while an account is suspended are made after all. */
  boolean accruesWhileSuspended() {
    return choice("billing.suspended_charges", "ACCRUE", "SKIP");
  }

  /** Whether a second credit of the same account, description and id is refused. */
  boolean refusesDuplicateCredits() {
    return choice("billing.duplicate_credit", "REFUSE", "ACCEPT");
  }

  private boolean choice(String name, String yes, String no) {
    String value = value(name);
    if (!value.equals(yes) && !value.equals(no)) {
      throw new IllegalStateException("setting " + name + " is " + yes + " or " + no);
    }
    return value.equals(yes);
  }

  private String value(String name) {
    return database
        .find("select value from setting where name = ?", row -> row.getString(1), name)
        .orElseThrow(() -> new IllegalStateException("setting " + name + " is missing"));
  }
}
