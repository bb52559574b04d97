package org.orrery.product;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.orrery.launcher.DatabaseAccess;
import org.orrery.launcher.EmbeddedDatabase.Durability;

/**
 * Sets up a {@link Product}. Say only what the test is about; the rest is the demo with the test
 * clock, the administrator's password {@code admin}, and a database that need not survive a crash
 * of the machine.
 */
final class ProductBuilder {

  private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

  private static final AtomicInteger UNNAMED = new AtomicInteger();

  private final Map<String, String> variables =
      new TreeMap<>(
          Map.of(
              "ORRERY_DEMO",
              "true",
              "ORRERY_TEST_CLOCK",
              "true",
              "ORRERY_ADMIN_PASSWORD",
              "admin",
              // Most servers do not live long enough for their code to be worth optimizing.
              JVM_OPTIONS,
              "-XX:TieredStopAtLevel=1"));

  private String name = "product" + UNNAMED.incrementAndGet();
  private Durability durability = Durability.FAST;

  private Path postgres = TestPostgres.home();
  private Consumer<DatabaseAccess> preparation = database -> {};

  private ProductBuilder() {}

  static ProductBuilder aProduct() {
    return new ProductBuilder();
  }

  /** The name of its directory below {@link Build#products}; what was there goes. */
  ProductBuilder named(String directory) {
    name = directory;
    return this;
  }

  ProductBuilder withoutDemo() {
    return with("ORRERY_DEMO", "false");
  }

  ProductBuilder withoutTestClock() {
    return with("ORRERY_TEST_CLOCK", "false");
  }

  ProductBuilder adminPassword(String password) {
    return with("ORRERY_ADMIN_PASSWORD", password);
  }

  /** Any variable of the server's environment. */
  ProductBuilder with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** What the server shall find in the database when it starts for the first time. */
  ProductBuilder on(Consumer<DataSource> database) {
    return restoring(access -> database.accept(access.dataSource()));
  }

  /** The same for programs that are told where the database is. */
  ProductBuilder restoring(Consumer<DatabaseAccess> database) {
    preparation = database;
    return this;
  }

  /** On the PostgreSQL of a directory that has {@code bin}. */
  ProductBuilder onPostgres(Path home) {
    postgres = home;
    return this;
  }

  /** For servers that compute much, such as hashes of many passwords, or are asked how fast. */
  ProductBuilder hardWorking() {
    variables.remove(JVM_OPTIONS);
    return this;
  }

  /** Commits reach the disk, as in production: for tests that kill. */
  ProductBuilder durable() {
    durability = Durability.SAFE;
    return this;
  }

  /** Returns when the server is ready. */
  Product start() {
    return Product.start(name, new Product.Postgres(postgres, durability), variables, preparation);
  }
}
