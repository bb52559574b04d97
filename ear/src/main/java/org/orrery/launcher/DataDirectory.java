package org.orrery.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Everything an installation keeps: the database, the passwords, the server's logs.
 *
 * <p>One launcher at a time holds it, by a lock that the operating system lets go of when the
 * launcher dies, however it dies.
 */
final class DataDirectory {

  private final Path path;
  private @Nullable FileLock lock;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /**
   * Makes the directory if need be and takes hold of it.
   *
   * @throws CannotStartException if it cannot be written or another launcher holds it
   */
  static DataDirectory open(Path path) {
    DataDirectory directory = new DataDirectory(path);
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
      }
      directory.lock();
      keepToOwner(directory.server());
    } catch (IOException e) {
      throw new CannotStartException(
          "The data directory " + path + " cannot be written.",
          "Make it writable, or set ORRERY_DATA_DIR to a directory that is.",
          e);
    }
    return directory;
  }

  /** Logs tell who called from where; the database's own user only passes through. */
  private static void keepToOwner(Path part) throws IOException {
    Files.createDirectories(part);
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
  }

  private void lock() throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new CannotStartException(
          "Orrery is already running on the data directory " + path + ".",
          "Stop it first (Ctrl-C where it runs), or set ORRERY_DATA_DIR and the ports to others.");
    }
  }

  /** Lets another launcher in. */
  void close() {
    FileLock held = lock;
    if (held != null) {
      try {
        held.channel().close();
      } catch (IOException e) {
        // The operating system lets go of the lock when this process ends.
        lock = null;
      }
    }
  }

  Path database() {
    return path.resolve("database");
  }

  Path postgresql() {
    return path.resolve("postgresql");
  }

  /** The server's base directory: its configuration of this start, its logs. */
  Path server() {
    return path.resolve("server");
  }

  SecretFile adminPassword() {
    return new SecretFile(path.resolve("admin.password"));
  }

  /** The keys that card numbers are sealed with; whoever loses it loses the cards. */
  SecretFile secretKeys() {
    return new SecretFile(path.resolve("vault.keys"));
  }

  /** The key and the certificate of TLS, where the operator names none. */
  SelfSignedCertificate certificate() {
    return new SelfSignedCertificate(path.resolve("tls.p12"));
  }

  /** In the form that {@code psql} reads by {@code PGPASSFILE}. */
  SecretFile reportPassword() {
    return new SecretFile(path.resolve("report.pgpass"));
  }
}
