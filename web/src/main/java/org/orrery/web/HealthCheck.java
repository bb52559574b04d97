package org.orrery.web;

/**
 * One thing that was looked at.
 *
 * @param state one word in capitals
 */
record HealthCheck(String name, String state, boolean isGood) {

  static HealthCheck of(String name, boolean isGood, String good, String bad) {
    return new HealthCheck(name, isGood ? good : bad, isGood);
  }
}
