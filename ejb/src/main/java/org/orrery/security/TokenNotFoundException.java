package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** There is no such API token among those that the caller may see. */
public class TokenNotFoundException extends Refusal {

  /** Names it by its number. */
  public TokenNotFoundException(long id) {
    super(
        FaultCode.TOKEN_NOT_FOUND,
        "No token " + id + " that you may see; the list of tokens shows those that you may");
  }
}
