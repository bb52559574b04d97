package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** There is no such account, it was deleted, or it is none of the caller's: which is not told. */
public class AccountNotFoundException extends Refusal {

  /** Names the account that was asked for. */
  public AccountNotFoundException(AccountId account) {
    super(
        FaultCode.ACCOUNT_NOT_FOUND,
        "No account " + account + " that you may see; check the number");
  }
}
