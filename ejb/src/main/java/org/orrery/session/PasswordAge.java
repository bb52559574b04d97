package org.orrery.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long ago somebody showed the password in this browser. A form of a grave act has a field for
 * it unless it is {@link #FRESH}; the act is believed without it until it is {@link #OLD}. So a
 * form that was shown without the field is taken for ten minutes more.
 */
public enum PasswordAge {
  FRESH,
  ENDING,
  OLD;

  static final Duration ASKED_AFTER = Duration.ofMinutes(5);
  static final Duration BELIEVED = Duration.ofMinutes(15);

  static PasswordAge of(Instant provenAt, Instant now) {
    if (now.isBefore(provenAt.plus(ASKED_AFTER))) {
      return FRESH;
    }
    return now.isBefore(provenAt.plus(BELIEVED)) ? ENDING : OLD;
  }
}
