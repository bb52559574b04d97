package org.orrery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A key and a certificate that nobody but the installation itself has signed, made once: enough for
 * a connection that nobody reads along, not for one that proves who answers.
 */
final class SelfSignedCertificate {

  /** What the server opens such a file with. The file's mode protects what is in it. */
  static final String PASSWORD = "orrery-tls";

  private static final int DAYS = 825;
  private static final int SECONDS_MAX = 60;
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "*", "localhost");

  private final Path file;

  SelfSignedCertificate(Path file) {
    this.file = file;
  }

  /**
   * Makes it if it is not there, mode 0600.
   *
   * @param bindAddress where the server listens; the certificate is for it and for this machine
   * @return the PKCS12 file
   */
  Path madeFor(String bindAddress) {
    if (Files.exists(file)) {
      return file;
    }
    try {
      Path room =
          Files.createTempDirectory(
              file.toAbsolutePath().getParent(),
              "tls",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        Path fresh = room.resolve("tls.p12");
        generate(fresh, bindAddress);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        DirectoryTree.delete(room);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the JDK's own tool: the platform has no other way to sign a certificate. */
  private static void generate(Path fresh, String bindAddress) throws IOException {
    Process keytool =
        new ProcessBuilder(command(fresh, bindAddress))
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor(SECONDS_MAX, TimeUnit.SECONDS) && keytool.exitValue() == 0) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keytool.destroyForcibly();
    throw new CannotStartException(
        "keytool made no certificate: " + said.strip(),
        "Name one of your own by ORRERY_TLS_KEYSTORE, or by ORRERY_TLS_CERTIFICATE and _KEY.");
  }

  private static List<String> command(Path fresh, String bindAddress) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "orrery",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=Orrery self-signed",
        "-ext",
        "san=" + names(bindAddress),
        "-ext",
        "eku=serverAuth",
        "-validity",
        String.valueOf(DAYS),
        "-storetype",
        "PKCS12",
        "-keystore",
        fresh.toString(),
        "-storepass",
        PASSWORD);
  }

  private static String names(String bindAddress) {
    Set<String> names = new LinkedHashSet<>(List.of("dns:localhost", "ip:127.0.0.1", "ip:::1"));
    if (!EVERYWHERE.contains(bindAddress)) {
      boolean numeric = bindAddress.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
      names.add((numeric ? "ip:" : "dns:") + bindAddress);
    }
    return String.join(",", names);
  }
}
