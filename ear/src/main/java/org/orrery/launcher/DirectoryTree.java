package org.orrery.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes whole directories. */
public final class DirectoryTree {

  private DirectoryTree() {}

  /** Deletes the directory with all it holds; nothing if there is none. Follows no links. */
  public static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      for (Path path : paths(directory, Comparator.reverseOrder())) {
        Files.deleteIfExists(path); // A server that ends deletes as well.
      }
    }
  }

  /** Copies the directory with all it holds, over what is there; keeps times and permissions. */
  public static void copy(Path from, Path to) throws IOException {
    for (Path path : paths(from, Comparator.naturalOrder())) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(
            path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static List<Path> paths(Path directory, Comparator<Path> order) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(order).toList();
    }
  }
}
