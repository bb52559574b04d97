package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The account belongs to the one who runs the installation. */
public class AccountNotDeletableException extends Refusal {

  /** Names the account. */
  public AccountNotDeletableException(AccountId account) {
    super(
        FaultCode.ACCOUNT_NOT_DELETABLE,
        "Account " + account + " is the administrator's own and stays");
  }
}
