package org.orrery.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * A debtor, as an operator sees it.
 *
 * @param balance negative = the customer owes
 * @param since the day from which days are counted
 * @param noticedOn null = not yet, as the others
 */
public record DebtorView(
    AccountId account,
    SellerId seller,
    Money balance,
    LocalDate since,
    @Nullable LocalDate noticedOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate warnedOn) {

  /** More than there are accounts, and few enough for a day's number to fit above them. */
  static final long ACCOUNTS_MAX = 100_000_000_000L;

  /** Where it stands among debtors, by the day and then the account; whoever is gone. */
  public long place() {
    return since.toEpochDay() * ACCOUNTS_MAX + account.value();
  }
}
