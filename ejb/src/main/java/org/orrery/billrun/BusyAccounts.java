package org.orrery.billrun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.orrery.shared.AccountId;

/** Whom a pass met busy: the first of them by name, all of them by number. Used by many threads. */
final class BusyAccounts {

  private static final int NAMED_MAX = 1_000;

  private final Set<Long> named = new TreeSet<>();
  private long count;

  synchronized void add(Collection<AccountId> accounts) {
    for (AccountId account : accounts) {
      count++;
      if (named.size() < NAMED_MAX) {
        named.add(account.value());
      }
    }
  }

  synchronized boolean isNone() {
    return count == 0;
  }

  /** Those of whom the name is known. */
  synchronized List<AccountId> some() {
    List<AccountId> some = new ArrayList<>();
    named.forEach(account -> some.add(new AccountId(account)));
    return some;
  }

  /** Whether nothing has moved between two passes, as far as can be told. */
  boolean isSameAs(BusyAccounts other) {
    return some().equals(other.some()) && count() == other.count();
  }

  private synchronized long count() {
    return count;
  }
}
