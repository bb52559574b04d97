package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** What an operator may change while the product runs; read anew each time. */
@ApplicationScoped
class PaymentSettings {

  @Inject Database database;

  /** Whether regular fees are charged to the card at once, whatever the credit limit. */
  boolean isAnniversary() {
    String mode = value("billing.mode");
    if (!mode.equals("ANNIVERSARY") && !mode.equals("CREDIT_LIMIT")) {
      throw new IllegalStateException("setting billing.mode is ANNIVERSARY or CREDIT_LIMIT");
    }
    return mode.equals("ANNIVERSARY");
  }

  RetryDays retryDays() {
    return RetryDays.read(value("payment.retry_days"));
  }

  /** What every key begins with. */
  String keyPrefix() {
    return value("payment.key_prefix");
  }

  private String value(String name) {
    return database
        .find("select value from setting where name = ?", row -> row.getString(1), name)
        .orElseThrow(() -> new IllegalStateException("setting " + name + " is missing"));
  }
}
