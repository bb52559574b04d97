package org.orrery.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** What an operator may change while the product runs; read anew in each call. */
@ApplicationScoped
class CreditSettings {

  private static final String NAME = "billing.duplicate_credit";

  @Inject Database database;

  /** Whether a second credit of the same account, description and id is refused. */
  boolean refusesDuplicates() {
    String value =
        database
            .find("select value from setting where name = ?", row -> row.getString(1), NAME)
            .orElseThrow(() -> new IllegalStateException("setting " + NAME + " is missing"));
    return switch (value) {
      case "REFUSE" -> true;
      case "ACCEPT" -> false;
      default -> throw new IllegalStateException("setting " + NAME + " is REFUSE or ACCEPT");
    };
  }
}
