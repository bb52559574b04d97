package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.platform.NodeFiles;

/**
 * The file in which a node keeps its {@link Witness}: one for each installation, in the directory
 * {@code guard} of the node's files.
 *
 * <p>Seven lines of text. It is replaced as a whole, so that a crash leaves the old one or the new
 * one. A file that is lost or cannot be read witnesses nothing; that is no alarm.
 */
@ApplicationScoped
class WitnessFile {

  private static final Logger LOG = Logger.getLogger(WitnessFile.class.getName());
  private static final int LINES = 7;

  @Inject NodeFiles files;

  /** What was remembered of an installation, if anything was. */
  Optional<Witness> read(UUID installation) {
    Path file = file(installation);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(Files.readAllLines(file, StandardCharsets.UTF_8)))
          .filter(witness -> witness.installation().equals(installation));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      LOG.log(Level.WARNING, e, () -> file + " cannot be read, and is written anew");
      return Optional.empty();
    }
  }

  /** Remembers; tells whether it could. */
  boolean write(Witness witness) {
    Path file = file(witness.installation());
    try {
      Path folder = Files.createDirectories(files.directory().resolve("guard"));
      Path fresh = Files.createTempFile(folder, "heartbeat", ".new");
      try {
        replace(file, fresh, text(witness));
      } finally {
        Files.deleteIfExists(fresh); // A full disk must not be filled with halves of files.
      }
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> file + " cannot be written: a restore will not be noticed");
      return false;
    }
  }

  private static void replace(Path file, Path fresh, String text) throws IOException {
    Files.writeString(fresh, text);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(UUID installation) {
    return files.directory().resolve("guard").resolve(installation + ".heartbeat");
  }

  private static String text(Witness witness) {
    return String.join(
            "\n",
            witness.installation().toString(),
            witness.node().toString(),
            witness.database(),
            Long.toString(witness.epoch()),
            Long.toString(witness.beat()),
            Long.toString(witness.entries()),
            witness.at().toString())
        + "\n";
  }

  private static Witness parse(List<String> lines) {
    if (lines.size() != LINES) {
      throw new IllegalArgumentException("not " + LINES + " lines");
    }
    return new Witness(
        UUID.fromString(lines.get(0)),
        UUID.fromString(lines.get(1)),
        lines.get(2),
        Long.parseLong(lines.get(3)),
        Long.parseLong(lines.get(4)),
        Long.parseLong(lines.get(5)),
        Instant.parse(lines.get(6)));
  }
}
