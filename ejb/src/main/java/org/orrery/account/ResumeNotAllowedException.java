package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The account is suspended by somebody whose suspension the caller may not end. */
public class ResumeNotAllowedException extends Refusal {

  ResumeNotAllowedException(AccountId account, SuspendedBy suspender) {
    super(
        FaultCode.RESUME_NOT_ALLOWED,
        "Account "
            + account
            + " was suspended by "
            + suspender.text()
            + ": not yours to resume; ask there");
  }
}
