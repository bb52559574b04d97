package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Logger;
import org.orrery.platform.OrreryConfig;

/** The first administrator's password: the operator's choice, or a random one kept in a file. */
@ApplicationScoped
public class FirstPassword {

  private static final Logger LOG = Logger.getLogger(FirstPassword.class.getName());

  @Inject OrreryConfig config;

  /** The configured password, or a new one, whose file (mode 0600) is named in the log. */
  public Password choose() {
    if (!config.adminPassword().isEmpty()) {
      return new Password(config.adminPassword());
    }
    Password password = Password.random();
    Path file = keep(password.value());
    LOG.warning(() -> "the first administrator is admin; its password is in " + file);
    return password;
  }

  private static Path keep(String password) {
    Path file = Path.of(System.getProperty("jboss.server.data.dir", "."), "admin.password");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, password + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot keep the first administrator's password; set ORRERY_ADMIN_PASSWORD", e);
    }
  }
}
