package org.orrery.domain;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** An account has this domain. */
public class DomainTakenException extends Refusal {

  /** Names the domain. */
  public DomainTakenException(DomainName name) {
    super(FaultCode.DOMAIN_TAKEN, "The domain " + name + " is taken; choose another");
  }
}
