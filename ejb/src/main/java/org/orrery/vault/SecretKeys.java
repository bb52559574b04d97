package org.orrery.vault;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.platform.OrreryConfig;

/**
 * The keys of {@code ORRERY_SECRET_KEY_FILE}, read once at start: a line each, base64 of 32 bytes.
 *
 * <p>The first one seals, all of them open. Empty lines and lines that begin with # are passed
 * over. Without the file there is no vault.
 */
@ApplicationScoped
class SecretKeys {

  private static final Logger LOG = Logger.getLogger(SecretKeys.class.getName());
  private static final int KEYS_MAX = 100;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  @Inject OrreryConfig config;

  private final Map<String, SecretKey> keysById = new LinkedHashMap<>();

  @PostConstruct
  void read() {
    if (config.secretKeyFile().isEmpty()) {
      return;
    }
    Path file = Path.of(config.secretKeyFile());
    try {
      lines(file).forEach(this::add);
      if (keysById.isEmpty()) {
        throw new IllegalArgumentException("there is no key in it");
      }
      warnOfReaders(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "ORRERY_SECRET_KEY_FILE " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .limit(KEYS_MAX)
        .toList();
  }

  private void add(String line) {
    SecretKey key = SecretKey.read(line);
    keysById.putIfAbsent(key.id(), key);
  }

  private static void warnOfReaders(Path file) throws IOException {
    if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
      LOG.log(Level.WARNING, "{0} can be read by others than its owner; chmod 600 it", file);
    }
  }

  /** Where a seller's secret belongs. */
  static String placeOfSecret(long seller, String name) {
    return "seller/" + seller + "/" + name;
  }

  /** Where a login's secret belongs. */
  static String placeOfLogin(String loginKey, String name) {
    return "login/" + loginKey + "/" + name;
  }

  /** Whether there is a key to seal with. */
  boolean areThere() {
    return !keysById.isEmpty();
  }

  /** The name of the key that seals; "" when there is none. */
  String currentId() {
    return keysById.keySet().stream().findFirst().orElse("");
  }

  /** Whether the file has the key of that name. */
  boolean has(String id) {
    return keysById.containsKey(id);
  }

  /**
   * Seals a text for one place with the current key.
   *
   * @throws IllegalStateException if there is none
   */
  Sealed seal(String place, String text) {
    SecretKey key =
        keysById.values().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no ORRERY_SECRET_KEY_FILE is set"));
    return new Sealed(key.id(), key.seal(place, text));
  }

  /**
   * Opens a text of that place.
   *
   * @throws IllegalStateException if its key is missing, or it was changed
   */
  String open(String place, Sealed sealed) {
    SecretKey key = keysById.get(sealed.keyId());
    if (key == null) {
      throw new IllegalStateException(
          "key "
              + sealed.keyId()
              + " is missing in ORRERY_SECRET_KEY_FILE; put it back from its backup");
    }
    return key.open(place, sealed.bytes());
  }
}
