package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orrery.launcher.DatabaseAccess;

/** PostgreSQL's own client programs, as an operator's guide names them. */
record PostgresClients(Path home) {

  /** {@code pg_dump} of the whole database, in its custom form. */
  void dump(DatabaseAccess database, Path file) {
    run("pg_dump", database, "--format=custom", "--file=" + file);
  }

  /** {@code pg_restore} into a database that is empty. */
  void restore(Path file, DatabaseAccess database) {
    run(
        "pg_restore",
        database,
        "--no-owner",
        "--no-privileges",
        "--exit-on-error",
        "--single-transaction",
        file.toString());
  }

  private void run(String program, DatabaseAccess database, String... arguments) {
    URI address = URI.create(database.url().substring("jdbc:".length()));
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(
        List.of(
            "--host=" + address.getHost(),
            "--port=" + address.getPort(),
            "--username=" + database.user(),
            "--dbname=" + address.getPath().substring(1),
            "--no-password"));
    command.addAll(Arrays.asList(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", database.password());
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(program + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
