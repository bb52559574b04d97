package org.orrery.vault;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;

/** The vault's beans on the test database, with key files of the test's own. */
public final class VaultFixture {

  private VaultFixture() {}

  /** A key as its file has it. */
  public static String newKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Opens the container's vault with keys of which the first one seals. */
  public static void open(TestContainer container, String... keys) {
    container.put(
        OrreryConfig.class, TestConfig.config(Map.of("ORRERY_SECRET_KEY_FILE", file(keys))));
    container.get(SecretKeys.class).read();
    container.put(Rekeying.class, new TransactionalRekeying());
  }

  private static String file(String... keys) {
    try {
      Path file =
          Files.createTempFile(
              "keys",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      file.toFile().deleteOnExit();
      return Files.write(file, List.of(keys)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class TransactionalRekeying extends Rekeying {
    @Override
    public int cards() {
      return inTransaction(super::cards);
    }

    @Override
    public int secrets() {
      return inTransaction(super::secrets);
    }

    @Override
    public int loginSecrets() {
      return inTransaction(super::loginSecrets);
    }
  }
}
