package org.orrery.account;

import java.util.List;
import java.util.stream.Stream;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Grant;

/**
 * The accounts that are a customer's own, oldest first, without deleted ones: what makes it a
 * customer in good standing, or not.
 */
record OwnAccounts(List<AccountView> all) {

  /** Takes them as they are now. */
  static OwnAccounts of(List<Account> accounts) {
    return new OwnAccounts(accounts.stream().map(Account::view).toList());
  }

  /**
   * A customer whose accounts are all suspended is closed out.
   *
   * @throws AccessDeniedException if it has no account left
   * @throws AccountSuspendedException if all are suspended
   */
  void requireStanding() {
    AccountView first = first(Grant.WHOLE);
    if (all.stream().allMatch(account -> account.state() == AccountState.SUSPENDED)) {
      throw new AccountSuspendedException(first.id());
    }
  }

  /**
   * The first that is granted; the first of all, to be refused by its number, if none is.
   *
   * @throws AccessDeniedException if it has no account left
   */
  AccountView first(Grant grant) {
    return Stream.concat(all.stream().filter(account -> grant.covers(account.id())), all.stream())
        .findFirst()
        .orElseThrow(
            () ->
                new AccessDeniedException(
                    "This login has no account any more; its provider can tell why"));
  }

  /** Their numbers, as they come. */
  Stream<Long> ids() {
    return all.stream().map(account -> account.id().value());
  }
}
