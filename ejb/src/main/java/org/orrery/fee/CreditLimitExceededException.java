package org.orrery.fee;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Money;
import org.orrery.shared.Refusal;

/** A purchase is beyond the account's means, or it may buy nothing at all. */
public class CreditLimitExceededException extends Refusal {

  /** Names the account and its limit. */
  public CreditLimitExceededException(AccountId account, Money limit) {
    super(
        FaultCode.CREDIT_LIMIT_EXCEEDED,
        "Account "
            + account
            + " has a credit limit of "
            + limit
            + "; credit it or raise the limit before it buys this");
  }
}
