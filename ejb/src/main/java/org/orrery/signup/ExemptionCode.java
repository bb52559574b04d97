package org.orrery.signup;

import java.util.Map;

/** Finds the code, or number, for which a signup claims to pay no tax. */
final class ExemptionCode {

  /** The original's forms name the pair differently; all names have this in them. */
  private static final String PART_OF_NAME = "exemption";

  private ExemptionCode() {}

  /** The first in the order of the names, "" where there is none. */
  static String in(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(pair -> pair.getKey().contains(PART_OF_NAME) && !pair.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .map(pair -> pair.getValue().strip())
        .findFirst()
        .orElse("");
  }
}
