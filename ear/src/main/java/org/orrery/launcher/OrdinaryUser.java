package org.orrery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs PostgreSQL's programs as somebody other than root, which they refuse to be.
 *
 * <p>An ordinary user runs them as they are. For root there are two ways. In a user namespace of
 * its own a process keeps root's files and nothing else of root, so any directory will do. Where
 * the kernel forbids that, user {@code nobody} runs them and owns the database's directory, and
 * must be able to reach it.
 */
final class OrdinaryUser {

  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

  private static final int ROOT = 0;

  private final List<String> prefix;
  private final @Nullable UserPrincipal owner;

  private OrdinaryUser(List<String> prefix, @Nullable UserPrincipal owner) {
    this.prefix = prefix;
    this.owner = owner;
  }

  /**
   * Chooses the way that works here.
   *
   * @param database the database's directory; if it exists, its owner decides between the ways
   * @param program one of the programs to be run
   * @throws CannotStartException if this is root and no way works
   */
  static OrdinaryUser forDatabase(Path database, Path program) {
    try {
      if (!isRoot()) {
        return new OrdinaryUser(List.of(), null);
      }
      List<String> namespace = List.of("unshare", "-U");
      boolean ownedByNobody = Files.exists(database) && !isRoot(database);
      if (!ownedByNobody && works(namespace, program)) {
        return new OrdinaryUser(namespace, null);
      }
      return nobody(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
  }

  private static boolean isRoot(Path path) throws IOException {
    return Integer.valueOf(ROOT).equals(Files.getAttribute(path, "unix:uid"));
  }

  private static OrdinaryUser nobody(Path program) throws IOException {
    UserPrincipal nobody =
        program.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    List<List<String>> ways =
        List.of(
            List.of("setpriv", "--reuid=nobody", "--clear-groups"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"));
    for (List<String> way : ways) {
      if (works(way, program)) {
        return new OrdinaryUser(way, nobody);
      }
    }
    throw new CannotStartException(
        "PostgreSQL must not run as root, and user nobody cannot reach " + program + ".",
        "Set ORRERY_DATA_DIR to a directory open to all, such as /var/lib/orrery, or start as an "
            + "ordinary user.");
  }

  private static boolean works(List<String> prefix, Path program) {
    return Command.run(command(prefix, List.of(program.toString(), "--version")), PROBE_TIMEOUT)
        .succeeded();
  }

  List<String> command(List<String> command) {
    return command(prefix, command);
  }

  private static List<String> command(List<String> prefix, List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Gives a file or directory that this process made to the user who runs the programs. */
  void handOver(Path path) throws IOException {
    if (owner != null) {
      Files.setOwner(path, owner);
    }
  }
}
