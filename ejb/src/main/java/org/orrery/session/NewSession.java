package org.orrery.session;

import java.time.Duration;

/**
 * A session that has just begun.
 *
 * @param waitsForCode whether it is good for nothing but the code of the second factor
 * @param kept how long the browser is to keep the secret; zero = until it is closed
 */
public record NewSession(SessionSecret secret, boolean waitsForCode, Duration kept) {}
