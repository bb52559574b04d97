package org.orrery.security;

import java.util.Set;
import org.orrery.shared.AccountId;

/**
 * How much of its login's rights a call has: all of them by a password, less by an API token.
 *
 * @param tokenId 0 = a password was shown
 * @param accounts the only accounts that the call may be about; empty = all that the login may see
 */
public record Grant(long tokenId, Set<AccountId> accounts) {

  /** Whoever shows its password may do all that its login may. */
  public static final Grant WHOLE = new Grant(0, Set.of());

  /** Keeps a copy. */
  public Grant {
    accounts = Set.copyOf(accounts);
  }

  /** Whether an API token was shown. */
  public boolean isByToken() {
    return tokenId != 0;
  }

  /** Whether the call may be about any account that the login may see. */
  public boolean isForAllAccounts() {
    return accounts.isEmpty();
  }

  /** Whether the call may be about this account, if its login may. */
  public boolean covers(AccountId account) {
    return isForAllAccounts() || accounts.contains(account);
  }

  /**
   * Refuses an account that the token is not for, whether there is such an account or not.
   *
   * @throws TokenAccountException if it is not
   */
  public void require(AccountId account) {
    if (!covers(account)) {
      throw new TokenAccountException("This token is not for account " + account);
    }
  }

  /**
   * Refuses what is about no account in particular.
   *
   * @throws TokenAccountException if the token is for certain accounts only
   */
  public void requireAllAccounts() {
    if (!isForAllAccounts()) {
      throw new TokenAccountException("This token is for certain accounts, and this is not");
    }
  }
}
