package org.orrery.credit;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/**
 * The same credit was given before, and the setting {@code billing.duplicate_credit} refuses it.
 */
public class DuplicateCreditException extends Refusal {

  DuplicateCreditException(AccountId account, String externalId) {
    super(
        FaultCode.DUPLICATE_CREDIT,
        "Account "
            + account
            + " has a credit of this description and id "
            + externalId
            + "; give a second one an id of its own");
  }
}
