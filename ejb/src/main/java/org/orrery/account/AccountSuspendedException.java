package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The caller's own account is suspended: only its seller can open it again. */
public class AccountSuspendedException extends Refusal {

  /** Names the account. */
  public AccountSuspendedException(AccountId account) {
    super(
        FaultCode.ACCOUNT_SUSPENDED,
        "Account " + account + " is suspended; it has to be resumed first");
  }
}
