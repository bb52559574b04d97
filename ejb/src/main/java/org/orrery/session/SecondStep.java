package org.orrery.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.factor.SecondFactors;

/** What is asked for after the password. */
@ApplicationScoped
class SecondStep {

  @Inject SecondFactors factors;

  /** Whether a code is asked of this login. */
  boolean isOn(String loginKey) {
    return factors.isOn(loginKey);
  }

  /**
   * Believes the code, or refuses it.
   *
   * @throws org.orrery.factor.WrongCodeException if it is not right
   * @throws org.orrery.security.TooManyFailuresException if the tries are used up
   */
  void check(String loginKey, String code, String address) {
    factors.check(loginKey, code, address);
  }
}
