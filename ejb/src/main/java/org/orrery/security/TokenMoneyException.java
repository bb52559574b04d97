package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The API token has set as much money today as it may. */
public class TokenMoneyException extends Refusal {

  /** Says what the token is not good for. */
  public TokenMoneyException(String message) {
    super(FaultCode.TOKEN_MONEY, message);
  }
}
