package org.orrery.guard;

/**
 * A doubt.
 *
 * @param reason for people: what was found and what was expected, at most 255 characters
 */
record Alarm(AlarmKind kind, String reason) {

  private static final int REASON_MAX = 255;

  Alarm {
    reason = reason.substring(0, Math.min(REASON_MAX, reason.length()));
  }
}
