package org.orrery.product;

import java.nio.file.Path;

/** Where the build of this module keeps its results. */
final class Build {

  private Build() {}

  /** The module's {@code target}. */
  static Path directory() {
    return Path.of(System.getProperty("orrery.build.directory", "target")).toAbsolutePath();
  }

  /** The delivered server; tests run copies of its changing parts and leave it as it is. */
  static Path server() {
    return directory().resolve("server");
  }
}
