package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.orrery.launcher.DatabaseAccess;
import org.orrery.launcher.DirectoryTree;
import org.orrery.launcher.EmbeddedDatabase;
import org.orrery.launcher.ServerProcess;

/**
 * The whole product for a test: a fresh database and one or more servers on it.
 *
 * <p>Made by {@link ProductBuilder#aProduct}, or {@link #shared} for tests that need nothing
 * special and spoil nothing for others. Everything it writes is below {@link Build#products}; the
 * logs stay there when it is closed.
 */
final class Product implements AutoCloseable {

  private static final int NODES_MAX = 4;
  private static final int KEY_BYTES = 32;
  static final String SHARED = "shared";

  private static final Set<Product> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(Product::end)));
  }

  private final Path directory;
  private final EmbeddedDatabase database;
  private final Map<String, String> variables;
  private final List<Node> nodes = new ArrayList<>();

  /** What a product's database is. */
  record Postgres(Path home, EmbeddedDatabase.Durability durability) {}

  private Product(Path directory, Postgres postgres, Map<String, String> variables) {
    this.directory = directory;
    this.variables = new TreeMap<>(variables);
    this.database =
        new EmbeddedDatabase(
            postgres.home(),
            directory.resolve("database"),
            FreePorts.take(),
            postgres.durability());
  }

  /**
   * The demo with the test clock, started once for all tests of this JVM, and closed after them.
   */
  static Product shared() {
    return Shared.PRODUCT;
  }

  /**
   * Starts the first server on a database that is made anew.
   *
   * @param preparation done to the empty database before the server sees it
   */
  static Product start(
      String name,
      Postgres postgres,
      Map<String, String> variables,
      Consumer<DatabaseAccess> preparation) {
    Path directory = Build.products().resolve(name);
    Product product = new Product(directory, postgres, variables);
    OPEN.add(product);
    product.clear();
    product.startDatabase();
    product.makeKey();
    preparation.accept(product.databaseAccess());
    product.addNode();
    product.database.grantReporting();
    return product;
  }

  private void clear() {
    for (int number = 1; number <= NODES_MAX; number++) {
      ServerProcess.endLeftover(base(number));
    }
    database.stop();
    delete(directory);
  }

  /** A key for the vault, as an operator makes one, unless the test has its own. */
  private void makeKey() {
    variables.putIfAbsent("ORRERY_SECRET_KEY_FILE", newKey(directory).toString());
  }

  /** The file of a new key. */
  static Path newKey(Path directory) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path file = directory.resolve("vault.keys");
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Base64.getEncoder().encodeToString(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Starts the database, also after {@link #killDatabase}. */
  void startDatabase() {
    directory.toFile().mkdirs();
    database.start();
    var owner = database.owner();
    variables.put("ORRERY_DB_URL", owner.url());
    variables.put("ORRERY_DB_USER", owner.user());
    variables.put("ORRERY_DB_PASSWORD", owner.password());
  }

  /** Starts one more server on the same database and returns when it is ready. */
  Node addNode() {
    int number = nodes.size() + 1;
    if (number > NODES_MAX) {
      throw new IllegalStateException("at most " + NODES_MAX + " nodes");
    }
    Node node = new Node("node" + number, Build.server(), base(number), variables);
    nodes.add(node);
    return node.start();
  }

  private Path base(int number) {
    return directory.resolve("node" + number);
  }

  /** The first server: the only one, unless the test added others. */
  Node node() {
    return nodes.get(0);
  }

  /** Whether the first server was started and is ready. */
  boolean answers() {
    return !nodes.isEmpty() && node().isReady();
  }

  /** Where the first server answers. */
  URI address() {
    return node().address();
  }

  /** Where the first server takes calls of a service. */
  URI soap(String service) {
    return node().soap(service);
  }

  String adminPassword() {
    return variables.getOrDefault("ORRERY_ADMIN_PASSWORD", "");
  }

  /** How the application's role reaches the database. */
  DatabaseAccess databaseAccess() {
    return database.owner();
  }

  /** The database as the application's role sees it. */
  DataSource dataSource() {
    return database.owner().dataSource();
  }

  /** The database as people see it who may only read reports. */
  DataSource reports() {
    return database.reporter().dataSource();
  }

  /** Whether many tests have used it. */
  boolean isShared() {
    return directory.endsWith(SHARED);
  }

  /** The file of the vault's keys. */
  Path keyFile() {
    return Path.of(variables.getOrDefault("ORRERY_SECRET_KEY_FILE", ""));
  }

  /** The directory of everything that it writes. */
  Path directory() {
    return directory;
  }

  /** Ends the database as a loss of power would; the servers stay up. */
  void killDatabase() {
    database.kill();
  }

  /**
   * Stops servers and database and deletes the data; the logs stay. Before that, what the tests of
   * it have left in clear is looked for.
   */
  @Override
  public void close() {
    if (OPEN.contains(this)) {
      SecretSearch.beforeClosing(this);
      end();
    }
  }

  /** Closes whatever no test has closed; what cannot be searched is noted as a find. */
  static void closeAll() {
    for (Product product : OPEN) {
      try {
        product.close();
      } catch (AssertionError noted) {
        product.end();
      }
    }
  }

  private void end() {
    if (OPEN.remove(this)) {
      nodes.forEach(Node::stop);
      database.stop();
      delete(directory.resolve("database"));
    }
  }

  private static void delete(Path directory) {
    try {
      DirectoryTree.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts at the first use; the language sees to it that this happens once. */
  private static final class Shared {

    static final Product PRODUCT = ProductBuilder.aProduct().named(SHARED).hardWorking().start();
  }
}
