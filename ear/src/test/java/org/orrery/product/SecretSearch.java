package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Looks for what no product may keep in clear: in every table, in every file of every log, and in
 * whatever JMX shows. {@link SecretsInJson} looks into what the JSON API shows.
 *
 * <p>Each product is searched as it is closed, its logs also later.
 */
final class SecretSearch {

  /** What the tests hand over: passwords, numbers of cards, a verification code, keys of API. */
  private static final List<String> SECRETS =
      List.of(
          "secret of ", // How each password of SignupForm begins.
          "n&w <one>",
          "for ftp alone",
          "open sesame",
          "4111111111111111",
          "4000000000000010",
          "4929777123456785",
          "4929777123456786",
          "90817263");

  /** A token of the API, whoever made it; its hash is no secret. */
  private static final String TOKEN = "orr_[A-Za-z0-9_-]{20,}";

  private static final String TABLES =
      """
      select format('%I.%I', table_schema, table_name) from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')""";

  /** Operations that show something, without an argument. */
  private static final Set<String> LISTS =
      Set.of(
          "list",
          "failures",
          "findings",
          "verification",
          "alarms",
          "nodes",
          "shares",
          "listNotices",
          "tokens",
          "lockouts",
          "operations",
          "refusals");

  /** Those that show something of one account, seller, charge or job, by its number. */
  private static final Set<String> SHOWN_BY_NUMBER =
      Set.of("list", "show", "terms", "letterhead", "series", "ofAccount", "explain");

  /** Operations without an argument that answer with a text about the server's certificate. */
  private static final Set<String> COMMANDS = Set.of("show", "reload");

  /** In the directory of each product that was searched as it was closed: a place in each line. */
  private static final String FOUND_AT_CLOSE = "found-at-close.txt";

  /** Of the files in a product, below the directory of all. */
  private static final int PRODUCT_DEPTH = 5;

  private SecretSearch() {}

  /** Keeps where secrets are in a product that is about to end; nothing if it does not answer. */
  static void beforeClosing(Product product) {
    if (!product.answers()) {
      return;
    }
    try {
      Set<String> places = placesIn(product);
      if (product.isShared()) {
        new SecretsInJson(product).places().forEach(path -> places.add("JSON " + path));
      }
      note(product, places);
    } catch (SQLException | IOException | JMException | AssertionError e) {
      note(product, Set.of(product.node().log() + " could not be searched: " + e));
      if (e instanceof AssertionError error) {
        throw error;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void note(Product product, Set<String> places) {
    try {
      Files.write(product.directory().resolve(FOUND_AT_CLOSE), places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where secrets were in products below a directory that are closed by now. */
  static List<String> foundAtClose(Path directory) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : named(FOUND_AT_CLOSE, directory)) {
      found.addAll(Files.readAllLines(file));
    }
    return found;
  }

  /** The products of many tests, below a directory, that ended without being searched. */
  static List<Path> neverSearched(Path directory) throws IOException {
    return named(Product.SHARED, directory).stream()
        .filter(product -> product.getParent().resolveSibling(".").normalize().equals(directory))
        .filter(product -> Files.notExists(product.resolve("node1.pid")))
        .filter(product -> Files.notExists(product.resolve(FOUND_AT_CLOSE)))
        .toList();
  }

  private static List<Path> named(String name, Path directory) throws IOException {
    try (Stream<Path> files = Files.find(directory, PRODUCT_DEPTH, (f, a) -> f.endsWith(name))) {
      return files.toList();
    }
  }

  /** Where secrets are in a product that runs. */
  static Set<String> placesIn(Product product) throws SQLException, IOException, JMException {
    Set<String> places = new TreeSet<>();
    Rows rows = new Rows(product);
    for (String table : rows.texts(TABLES)) {
      String sql = "select count(*)::text from " + table + " t where t::text ~ ?";
      if (!rows.text(sql, inTables()).equals("0")) {
        places.add(product.node().log().getParent() + ": " + table);
      }
    }
    long newest = Long.parseLong(rows.text("select max(id)::text from orrery.account"));
    places.addAll(placesInJmx(product, List.of(1L, newest)));
    return places;
  }

  /** Files of logs, below a directory, that hold secrets. */
  static Set<String> placesInLogs(Path directory) {
    Pattern pattern = Pattern.compile(inText());
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getParent().endsWith("log") && Files.isRegularFile(file))
          .filter(file -> holds(file, pattern))
          .map(Path::toString)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many files of logs there are. */
  static long logs(Path directory) throws IOException {
    return named("server.log", directory).size();
  }

  /** Whether a text holds a secret. */
  static boolean isIn(String text) {
    return Pattern.compile(inText()).matcher(text).find();
  }

  private static boolean holds(Path file, Pattern pattern) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch(line -> pattern.matcher(line).find());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("BanJNDI") // The server is this test's own, and the scheme is no JNDI one.
  private static Set<String> placesInJmx(Product product, List<Long> numbers)
      throws IOException, JMException {
    JMXServiceURL url =
        new JMXServiceURL(
            "service:jmx:remote+http://localhost:" + product.node().ports().management());
    Pattern pattern = Pattern.compile(inText());
    Set<String> places = new TreeSet<>();
    try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
      MBeanServerConnection beans = connector.getMBeanServerConnection();
      for (ObjectName name : beans.queryNames(new ObjectName("org.orrery:*"), null)) {
        for (String told : told(beans, name, numbers)) {
          if (pattern.matcher(told).find()) {
            places.add(product.node().log().getParent() + ": " + name);
          }
        }
      }
    }
    return places;
  }

  private static List<String> told(MBeanServerConnection beans, ObjectName name, List<Long> numbers)
      throws IOException, JMException {
    List<String> told = new ArrayList<>();
    for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
      told.add(String.valueOf(beans.getAttribute(name, attribute.getName())));
    }
    for (MBeanOperationInfo verb : beans.getMBeanInfo(name).getOperations()) {
      if (!verb.getReturnType().equals(String.class.getName())) {
        continue;
      }
      if (verb.getSignature().length == 0 && !COMMANDS.contains(verb.getName())) {
        assertThat(LISTS).as("how to search " + name).contains(verb.getName());
        told.add(String.valueOf(beans.invoke(name, verb.getName(), null, null)));
      } else if (isByNumber(verb)) {
        for (long number : numbers) {
          told.add(byNumber(beans, name, verb.getName(), number));
        }
      }
    }
    if (name.toString().endsWith("=Audit")) {
      String[] signature = {String.class.getName()};
      told.add(String.valueOf(beans.invoke(name, "list", new Object[] {""}, signature)));
    }
    return told;
  }

  private static boolean isByNumber(MBeanOperationInfo verb) {
    return verb.getSignature().length == 1
        && verb.getSignature()[0].getType().equals("long")
        && SHOWN_BY_NUMBER.contains(verb.getName());
  }

  private static String byNumber(
      MBeanServerConnection beans, ObjectName name, String verb, long number)
      throws IOException, JMException {
    try {
      return String.valueOf(beans.invoke(name, verb, new Object[] {number}, new String[] {"long"}));
    } catch (MBeanException | RuntimeMBeanException e) {
      return String.valueOf(e.getCause()); // There is none of that number; the refusal is told.
    }
  }

  private static String inText() {
    return SECRETS.stream().map(SecretSearch::spelled).collect(Collectors.joining("|"))
        + "|"
        + TOKEN;
  }

  /** In tables, bytes are shown in hexadecimal digits. */
  private static String inTables() {
    HexFormat hex = HexFormat.of();
    return inText()
        + SECRETS.stream()
            .map(secret -> "|" + hex.formatHex(secret.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining());
  }

  /** Digits may have been typed in groups of four. */
  private static String spelled(String secret) {
    return secret.matches("[0-9]{12,}")
        ? secret.replaceAll("(.{4})(?=.)", "$1[ -]?")
        : secret.replaceAll("([^A-Za-z0-9 ])", "\\\\$1");
  }
}
