package org.orrery.meter;

import java.util.Set;

/** What became of a call, for whoever counts calls. */
enum Outcome {
  /** It was answered. */
  DONE,
  /** The caller was told why not: it is the caller's affair. */
  REFUSED,
  /** The caller could not be served: it is ours. */
  FAILED;

  private static final Set<String> OURS = Set.of("INTERNAL_ERROR", "DOOR_FAILED", "SERVER_BUSY");

  /**
   * Judges by the code that the caller was told.
   *
   * @param code a refusal's, {@code HTTP_} and a status, or empty = none
   */
  static Outcome of(String code) {
    if (code.isEmpty()) {
      return DONE;
    }
    return OURS.contains(code) || code.startsWith("HTTP_5") ? FAILED : REFUSED;
  }
}
