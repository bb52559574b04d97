package org.orrery.platform;

import java.util.Map;

/** Settings for tests: everything at its default. */
public final class TestConfig {

  private TestConfig() {}

  public static OrreryConfig config() {
    return OrreryConfig.from(Map.of());
  }
}
