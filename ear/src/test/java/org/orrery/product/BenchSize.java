package org.orrery.product;

import java.time.LocalDate;
import java.util.Map;

/**
 * How much is due: ten debits an account up to a million, more on a hundred thousand accounts
 * above.
 *
 * @param day on which they are due
 * @param accounts of the installation, most of whom have nothing due
 */
record BenchSize(long debits, long accounts, LocalDate day) {

  private static final long DEBITS_PER_ACCOUNT = 10;
  private static final long DUE_ACCOUNTS_MAX = 100_000;

  long dueAccounts() {
    return Math.max(1, Math.min(Math.min(accounts, DUE_ACCOUNTS_MAX), debits / DEBITS_PER_ACCOUNT));
  }

  long perAccount() {
    return debits / dueAccounts();
  }

  Map<String, Object> parameters() {
    return Map.of(
        "day",
        day,
        "step",
        accounts / dueAccounts(),
        "dueAccounts",
        dueAccounts(),
        "perAccount",
        perAccount());
  }
}
