package org.orrery.platform;

import java.util.Map;

/** Settings for tests: everything at its default. */
public final class TestConfig {

  private TestConfig() {}

  public static OrreryConfig config() {
    return config(Map.of());
  }

  public static OrreryConfig config(Map<String, String> environment) {
    return OrreryConfig.from(environment);
  }
}
