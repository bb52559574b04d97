package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orrery.launcher.DatabaseAccess;
import org.orrery.launcher.DirectoryTree;
import org.orrery.launcher.EmbeddedDatabase;

/** A database and a base directory without the application, for the server of Arquillian. */
final class ContainerDatabase {

  private static boolean prepared;

  private ContainerDatabase() {}

  /** Once in this JVM: starts the database and tells arquillian.xml where everything is. */
  static synchronized void prepare() {
    if (prepared) {
      return;
    }
    Path directory = Build.products().resolve("container");
    EmbeddedDatabase database =
        new EmbeddedDatabase(
            TestPostgres.home(),
            directory.resolve("database"),
            FreePorts.take(),
            EmbeddedDatabase.Durability.FAST);
    database.stop();
    Path base = emptyBase(directory);
    database.start();
    Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
    setProperties(base, database.owner());
    prepared = true;
  }

  private static Path emptyBase(Path directory) {
    try {
      DirectoryTree.delete(directory);
      Path base = directory.resolve("node1");
      Files.createDirectories(base.resolve("deployments"));
      DirectoryTree.copy(
          Build.server().resolve("standalone/configuration"), base.resolve("configuration"));
      return base;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server also takes a property {@code env.X} for the variable {@code X}. */
  private static void setProperties(Path base, DatabaseAccess access) {
    int managementPort = FreePorts.take();
    System.setProperty("orrery.container.home", Build.server().toString());
    System.setProperty("orrery.container.management-port", String.valueOf(managementPort));
    System.setProperty(
        "orrery.container.arguments",
        String.join(
            " ",
            "-Xmx512m",
            "-Djboss.server.base.dir=" + base,
            "-Djboss.node.name=container",
            "-Denv.ORRERY_HTTP_PORT=" + FreePorts.take(),
            "-Denv.ORRERY_HTTPS_PORT=" + FreePorts.take(),
            "-Denv.ORRERY_MANAGEMENT_PORT=" + managementPort,
            "-Denv.ORRERY_DB_URL=" + access.url(),
            "-Denv.ORRERY_DB_USER=" + access.user(),
            "-Denv.ORRERY_DB_PASSWORD=" + access.password()));
  }
}
