package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A second suspension of the same account. */
public class AccountAlreadySuspendedException extends Refusal {

  /** Names the account. */
  public AccountAlreadySuspendedException(AccountId account) {
    super(
        FaultCode.ACCOUNT_ALREADY_SUSPENDED,
        "Account " + account + " is suspended already; nothing is left to do");
  }
}
