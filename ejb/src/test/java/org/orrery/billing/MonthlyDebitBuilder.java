package org.orrery.billing;

import java.math.BigDecimal;
import org.orrery.account.AccountView;

/**
 * Builds monthly debits for tests: endless, $6 every month from right now unless said otherwise.
 */
final class MonthlyDebitBuilder {

  private String amount = "6";
  private int duration = 1;
  private int frequency = 1;
  private int startOn = 3;
  private boolean infinite = true;

  private MonthlyDebitBuilder() {}

  static MonthlyDebitBuilder aMonthlyDebit() {
    return new MonthlyDebitBuilder();
  }

  MonthlyDebitBuilder of(String newAmount) {
    amount = newAmount;
    return this;
  }

  MonthlyDebitBuilder every(int months) {
    frequency = months;
    return this;
  }

  MonthlyDebitBuilder during(int months) {
    duration = months;
    infinite = false;
    return this;
  }

  /** Says a duration that is not to be looked at. */
  MonthlyDebitBuilder endlessInSpiteOf(int months) {
    duration = months;
    infinite = true;
    return this;
  }

  MonthlyDebitBuilder startingOn(int wireValue) {
    startOn = wireValue;
    return this;
  }

  MonthlyDebit on(AccountView account) {
    return new MonthlyDebit(
        account.id(),
        new BigDecimal(amount),
        duration,
        frequency,
        "monthly",
        "a note",
        "an admin note",
        startOn,
        infinite,
        false);
  }
}
