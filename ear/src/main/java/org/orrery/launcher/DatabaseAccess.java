package org.orrery.launcher;

import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How one role reaches one PostgreSQL database.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://host:port/database}
 */
public record DatabaseAccess(String url, String user, String password) {

  private static final int CONNECT_TIMEOUT_SECONDS = 10;

  private static final Pattern SECRET = Pattern.compile("(?i)(password=)[^&]*");

  /** Connections are made on demand and not pooled. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    return source;
  }

  /**
   * Connects once.
   *
   * @throws CannotStartException if that fails
   */
  void check() {
    try (var connection = dataSource().getConnection()) {
      connection.isValid(CONNECT_TIMEOUT_SECONDS);
    } catch (SQLException | IllegalArgumentException e) {
      throw new CannotStartException(
          "The database " + shownUrl() + " cannot be reached: " + firstLine(e) + ".",
          "Check ORRERY_DB_URL, ORRERY_DB_USER and ORRERY_DB_PASSWORD and that it runs, or unset "
              + "them to use the embedded PostgreSQL.",
          e);
    }
  }

  /** The URL without a password that somebody put into it. */
  String shownUrl() {
    return SECRET.matcher(url).replaceAll("$1(hidden)");
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    String line = message.lines().findFirst().orElse(message);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public String toString() {
    return user + " at " + shownUrl();
  }
}
