package org.orrery.guard;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own, whose databases can be copied and restored as operators do. */
final class GuardedServer implements AutoCloseable {

  private static final String TABLES =
      """
      select c.table_name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position)
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'orrery' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and c.table_name <> 'flyway_schema_history'
      group by c.table_name""";

  private final EmbeddedPostgres server;

  GuardedServer() {
    try {
      server = EmbeddedPostgres.builder().start();
      execute("postgres", "create role owner login");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database with the product's schema, as it is before the first start. */
  DataSource create(String name) {
    execute("postgres", "create database " + name + " owner owner");
    DataSource database = database(name);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .schemas("orrery")
        .defaultSchema("orrery")
        .load()
        .migrate();
    return database;
  }

  /** Copies the files of a database, as {@code createdb --template} does. */
  DataSource copy(String from, String name) {
    execute("postgres", "create database " + name + " template " + from + " owner owner");
    return database(name);
  }

  void drop(String name) {
    execute("postgres", "drop database " + name + " with (force)");
  }

  /** Loads the rows and sequences of another database into a new one, as a restored dump has it. */
  DataSource restore(DataSource dumped, String name) throws SQLException, IOException {
    DataSource database = create(name);
    try (Connection from = dumped.getConnection();
        Connection to = database("postgres", name).getConnection();
        Statement read = from.createStatement();
        Statement write = to.createStatement()) {
      write.execute("set session_replication_role = replica");
      CopyManager source = from.unwrap(PGConnection.class).getCopyAPI();
      CopyManager target = to.unwrap(PGConnection.class).getCopyAPI();
      for (List<String> table : rows(read, TABLES)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String columns = table.get(0) + " (" + table.get(1) + ")";
        source.copyOut("copy " + columns + " to stdout", bytes);
        write.execute("delete from " + table.get(0));
        target.copyIn(
            "copy " + columns + " from stdin", new ByteArrayInputStream(bytes.toByteArray()));
      }
      for (List<String> sequence :
          rows(read, "select sequencename, last_value from pg_sequences where last_value > 0")) {
        write.execute("select setval('%s', %s)".formatted(sequence.get(0), sequence.get(1)));
      }
    }
    return database;
  }

  /** As the role that the product has: it owns its database and is nobody else's. */
  DataSource database(String name) {
    return database("owner", name);
  }

  private DataSource database(String role, String name) {
    PGSimpleDataSource source = (PGSimpleDataSource) server.getDatabase(role, name);
    source.setCurrentSchema("orrery");
    return source;
  }

  private void execute(String database, String sql) {
    try (Connection connection = database("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    List<List<String>> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(List.of(rows.getString(1), rows.getString(2)));
      }
    }
    return found;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
