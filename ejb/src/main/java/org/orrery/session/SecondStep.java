package org.orrery.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.orrery.security.AuthenticationFailedException;

/**
 * What is asked for after the password. The one place of this package that knows of second factors;
 * as long as there is none, nothing is asked.
 */
@ApplicationScoped
class SecondStep {

  /** Whether a code is asked of this login. */
  boolean isOn(String loginKey) {
    return false;
  }

  /**
   * Believes the code, or refuses it.
   *
   * @throws AuthenticationFailedException if it is not right
   */
  void check(String loginKey, String code, String address) {
    throw new AuthenticationFailedException();
  }
}
