package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A resume of an account that runs. */
public class AccountNotSuspendedException extends Refusal {

  /** Names the account. */
  public AccountNotSuspendedException(AccountId account) {
    super(
        FaultCode.ACCOUNT_NOT_SUSPENDED,
        "Account " + account + " is not suspended; nothing is left to do");
  }
}
