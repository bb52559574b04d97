package org.orrery.billing;

import java.math.BigDecimal;
import org.orrery.account.AccountView;

/**
 * Builds monthly debits for tests: endless, $6 every month from right now unless said otherwise.
 */
public final class MonthlyDebitBuilder {

  private String amount = "6";
  private int duration = 1;
  private int frequency = 1;
  private int startOn = 3;
  private boolean infinite = true;

  private MonthlyDebitBuilder() {}

  public static MonthlyDebitBuilder aMonthlyDebit() {
    return new MonthlyDebitBuilder();
  }

  public MonthlyDebitBuilder of(String newAmount) {
    amount = newAmount;
    return this;
  }

  public MonthlyDebitBuilder every(int months) {
    frequency = months;
    return this;
  }

  public MonthlyDebitBuilder during(int months) {
    duration = months;
    infinite = false;
    return this;
  }

  /** Says a duration that is not to be looked at. */
  public MonthlyDebitBuilder endlessInSpiteOf(int months) {
    duration = months;
    infinite = true;
    return this;
  }

  public MonthlyDebitBuilder startingOn(int wireValue) {
    startOn = wireValue;
    return this;
  }

  public MonthlyDebit on(AccountView account) {
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
