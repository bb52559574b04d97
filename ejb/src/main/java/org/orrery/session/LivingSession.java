package org.orrery.session;

import org.orrery.security.Caller;

/**
 * A session that somebody has shown the secret of, and who that is by now.
 *
 * @param waitsForCode the code of the second factor is still to come: nothing else may be done
 * @param password how long ago it was shown in this browser
 */
public record LivingSession(long id, Caller caller, boolean waitsForCode, PasswordAge password) {

  /** The same, right after the password was shown. */
  public LivingSession proven() {
    return new LivingSession(id, caller, waitsForCode, PasswordAge.FRESH);
  }
}
