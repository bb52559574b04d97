package org.orrery.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** What an operator may change while the product runs; read anew in each call. */
@ApplicationScoped
class TaxSettings {

  private static final String NAME = "tax.exemption";

  @Inject Database database;

  /** What becomes of claims of tax exemption. */
  ExemptionPolicy exemption() {
    String value =
        database
            .find("select value from setting where name = ?", row -> row.getString(1), NAME)
            .orElseThrow(() -> new IllegalStateException("setting " + NAME + " is missing"));
    try {
      return ExemptionPolicy.valueOf(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("setting " + NAME + " is ON, STORE or OFF", e);
    }
  }
}
