package org.orrery.session;

import org.orrery.security.Caller;

/**
 * A session that somebody has shown the secret of, and who that is by now.
 *
 * @param waitsForCode the code of the second factor is still to come: nothing else may be done
 */
public record LivingSession(long id, Caller caller, boolean waitsForCode) {}
