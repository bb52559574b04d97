package org.orrery.billing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.rating.AccountRates;
import org.orrery.rating.RateSource;
import org.orrery.shared.AccountId;

/**
 * The rates of a chunk of accounts, each date read once for all of them and only when something is
 * charged on it: a charge has the rates of its own date, however late the run.
 */
final class RateTable {

  private final RateSource source;
  private final List<AccountId> accounts;
  private final Map<LocalDate, Map<AccountId, AccountRates>> read = new HashMap<>();

  RateTable(RateSource source, List<AccountId> accounts) {
    this.source = source;
    this.accounts = accounts;
  }

  AccountRates of(AccountId account, LocalDate on) {
    return read.computeIfAbsent(on, day -> source.of(accounts, day))
        .getOrDefault(account, AccountRates.NONE);
  }
}
