package org.orrery.product;

import java.nio.file.Path;

/** Where the build of this module keeps its results. */
final class Build {

  private Build() {}

  /** The module's {@code target}. */
  static Path directory() {
    return Path.of(System.getProperty("orrery.build.directory", "target")).toAbsolutePath();
  }

  /**
   * Where products write, each in a directory of its own name: another place for each JVM that runs
   * tests beside this one.
   */
  static Path products() {
    return allProducts().resolve(System.getProperty("orrery.fork", "1"));
  }

  /** Where the products of all JVMs are that run tests on the same PostgreSQL. */
  static Path allProducts() {
    String place = System.getProperty("orrery.products", "");
    return place.isEmpty() ? directory().resolve("product") : Path.of(place).toAbsolutePath();
  }

  /** The delivered server; tests run copies of its changing parts and leave it as it is. */
  static Path server() {
    return directory().resolve("server");
  }
}
