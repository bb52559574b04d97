package org.orrery.product;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of schema {@code orrery} in a text file, without any program of PostgreSQL's.
 *
 * <p>The file, compressed with gzip, begins with {@code orrery schema VERSION}. Then follow {@code
 * table NAME (COLUMNS)} with the rows as {@code COPY} writes them and {@code \.} at their end, and
 * {@code sequence NAME VALUE}. The tables themselves are not in it: the migrations up to the
 * version make them. The history of these migrations is, so that whoever changes one afterwards is
 * found out when the product starts.
 */
final class DatabaseDump {

  private static final String HEADER = "orrery schema ";
  private static final String TABLE = "table ";
  private static final String SEQUENCE = "sequence ";
  private static final String END = "\\.";
  private static final String HISTORY = "flyway_schema_history";

  private static final String TABLES =
      """
      select c.table_name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position)
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'orrery' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      group by c.table_name order by c.table_name""";

  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
      from pg_constraint where contype = 'f' and connamespace = 'orrery'::regnamespace""";

  private static final String USED_SEQUENCES =
      """
      select sequencename, last_value from pg_sequences
      where schemaname = 'orrery' and last_value is not null order by sequencename""";

  private final DataSource database;

  DatabaseDump(DataSource database) {
    this.database = database;
  }

  /** The number of the last migration, such as 0013. */
  String version() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return rows(
              connection,
              "select version from orrery."
                  + HISTORY
                  + " where version is not null order by installed_rank desc limit 1")
          .get(0)
          .get(0);
    }
  }

  void write(Path file) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(HEADER + version() + "\n");
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (List<String> table : rows(connection, TABLES)) {
        String target = table.get(0) + " (" + table.get(1) + ")";
        StringWriter rows = new StringWriter();
        copy.copyOut("copy orrery." + target + " to stdout", rows);
        out.write(TABLE + target + "\n" + rows + END + "\n");
      }
      for (List<String> sequence : rows(connection, USED_SEQUENCES)) {
        out.write(SEQUENCE + sequence.get(0) + " " + sequence.get(1) + "\n");
      }
    }
  }

  /** Makes the schema as it was and fills it; the database has none yet. */
  void load(Path file) throws SQLException, IOException {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      migrateTo(in.readLine().substring(HEADER.length()));
      List<List<String>> foreignKeys = rows(connection, FOREIGN_KEYS);
      for (List<String> key : foreignKeys) { // They would demand an order of the tables.
        statement.execute("alter table " + key.get(0) + " drop constraint " + key.get(1));
      }
      fill(in, connection);
      for (List<String> key : foreignKeys) {
        statement.execute(
            "alter table " + key.get(0) + " add constraint " + key.get(1) + " " + key.get(2));
      }
    }
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration")
        .schemas("orrery")
        .defaultSchema("orrery")
        .target(version)
        .load()
        .migrate();
  }

  private static void fill(BufferedReader in, Connection connection)
      throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (Statement statement = connection.createStatement()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(TABLE)) {
          String target = "orrery." + line.substring(TABLE.length());
          empty(target.substring(0, target.indexOf(' ')), statement);
          copy.copyIn("copy " + target + " from stdin", new StringReader(rowsOf(in)));
        } else if (line.startsWith(SEQUENCE)) {
          String[] parts = line.split(" ", -1);
          statement.execute("select setval('orrery.%s', %s)".formatted(parts[1], parts[2]));
        } else {
          throw new IOException("not understood: " + line);
        }
      }
    }
  }

  /** Some migrations bring rows; the dump has them too. What may only be added to, has none. */
  private static void empty(String table, Statement statement) throws SQLException {
    boolean hasRows;
    try (ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
      hasRows = rows.next();
    }
    if (hasRows) {
      statement.execute("delete from " + table);
    }
  }

  private static String rowsOf(BufferedReader in) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String line = in.readLine(); !line.equals(END); line = in.readLine()) {
      rows.append(line).append('\n');
    }
    return rows.toString();
  }

  private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<String>> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        all.add(row);
      }
      return all;
    }
  }
}
