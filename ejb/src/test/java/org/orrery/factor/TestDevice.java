package org.orrery.factor;

import java.time.Instant;

/** Somebody's device, for tests of other features. */
public final class TestDevice {

  private static final int STEP_SECONDS = 30;

  private TestDevice() {}

  /** What it shows at a time. */
  public static String code(Enrolment enrolment, Instant now) {
    return TimedCodes.at(enrolment.secret(), Math.floorDiv(now.getEpochSecond(), STEP_SECONDS));
  }
}
