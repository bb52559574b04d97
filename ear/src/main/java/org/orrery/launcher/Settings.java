package org.orrery.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, over the defaults. Source: docs/operator.md, configuration.
 *
 * @param dataDirectory absolute
 * @param databasePort the port of the embedded PostgreSQL; unused with an external one
 * @param externalDatabase null: the embedded PostgreSQL is used
 * @param variables every {@code ORRERY_*} variable for the server's environment, defaults filled in
 */
public record Settings(
    ServerPorts ports,
    String bindAddress,
    Path dataDirectory,
    int databasePort,
    @Nullable DatabaseAccess externalDatabase,
    Map<String, String> variables) {

  private static final String PREFIX = "ORRERY_";

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "ORRERY_HTTP_PORT", "8080",
          "ORRERY_HTTPS_PORT", "8443",
          "ORRERY_MANAGEMENT_PORT", "9990",
          "ORRERY_BIND_ADDRESS", "127.0.0.1",
          "ORRERY_DB_PORT", "54320",
          "ORRERY_DATA_DIR", ".orrery",
          "ORRERY_DEMO", "true",
          "ORRERY_NODE_NAME", "orrery");

  /** WildFly's limit on the name that marks a node's transactions. */
  private static final int NODE_NAME_LENGTH_MAX = 23;

  /**
   * Reads the variables; an empty one counts as unset. The embedded database is for trying: there
   * the business date moves by command, unless the variable says otherwise. Nobody's own database
   * gets a clock that stands still without being asked for one.
   *
   * @param environment usually {@link System#getenv()}
   * @param home the directory against which a relative data directory is resolved
   * @throws CannotStartException if a value is not usable
   */
  public static Settings read(Map<String, String> environment, Path home) {
    Map<String, String> all = new TreeMap<>(DEFAULTS);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !value.isBlank()) {
            all.put(name, value);
          }
        });
    all.putIfAbsent("ORRERY_TEST_CLOCK", String.valueOf(!all.containsKey("ORRERY_DB_URL")));
    Path data = home.resolve(value(all, "ORRERY_DATA_DIR")).toAbsolutePath().normalize();
    all.put("ORRERY_DATA_DIR", data.toString());
    checkNodeName(value(all, "ORRERY_NODE_NAME"));
    return new Settings(
        new ServerPorts(
            port(all, "ORRERY_HTTP_PORT"),
            port(all, "ORRERY_HTTPS_PORT"),
            port(all, "ORRERY_MANAGEMENT_PORT")),
        value(all, "ORRERY_BIND_ADDRESS"),
        data,
        port(all, "ORRERY_DB_PORT"),
        external(all),
        Map.copyOf(all));
  }

  /** Name and value of every setting, in order of name; secrets are only said to be set. */
  List<String> shown() {
    return new TreeMap<>(variables).entrySet().stream().map(Settings::shown).toList();
  }

  private static String shown(Map.Entry<String, String> variable) {
    String name = variable.getKey();
    if (name.endsWith("PASSWORD") || name.contains("SECRET") || name.contains("TOKEN")) {
      return name + "=(set)";
    }
    if (name.equals("ORRERY_DB_URL")) {
      return name + "=" + new DatabaseAccess(variable.getValue(), "", "").shownUrl();
    }
    return name + "=" + variable.getValue();
  }

  private static String value(Map<String, String> all, String name) {
    return Objects.requireNonNull(all.get(name)); // It has a default.
  }

  private static int port(Map<String, String> all, String name) {
    String text = value(all, name);
    try {
      int port = Integer.parseInt(text.strip());
      if (port > 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw notPort(name, text);
    }
    throw notPort(name, text);
  }

  private static CannotStartException notPort(String name, String text) {
    return new CannotStartException(
        name + "=" + text + " is not a port.", "Set it to a number from 1 to 65535, or unset it.");
  }

  private static void checkNodeName(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1," + NODE_NAME_LENGTH_MAX + "}")) {
      throw new CannotStartException(
          "ORRERY_NODE_NAME=" + name + " is not usable.",
          "Use at most " + NODE_NAME_LENGTH_MAX + " letters, digits, dots, dashes, underscores.");
    }
  }

  private static @Nullable DatabaseAccess external(Map<String, String> all) {
    String url = all.get("ORRERY_DB_URL");
    if (url == null) {
      return null;
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new CannotStartException(
          "ORRERY_DB_URL does not start with jdbc:postgresql:.",
          "Set it like jdbc:postgresql://127.0.0.1:5432/orrery.");
    }
    return new DatabaseAccess(
        url,
        all.getOrDefault("ORRERY_DB_USER", "orrery"),
        all.getOrDefault("ORRERY_DB_PASSWORD", ""));
  }
}
