package org.orrery.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that somebody asks the server for: a line of {@code bench/pages.table}.
 *
 * @param who as the table names them
 * @param asked the path as the table has it
 * @param path with values in place of names
 */
record BenchPage(String who, String asked, String path) {

  private static final Pattern NAME = Pattern.compile("(\\w+) = (.+)");
  private static final Pattern PAGE = Pattern.compile("(\\w+) +(/\\S+)");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  /** All, in the order of the table; what stands for names is read from the database. */
  static List<BenchPage> of(BenchDatabase database, String name) throws IOException, SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    List<BenchPage> pages = new ArrayList<>();
    for (String line : text().lines().toList()) {
      Matcher named = NAME.matcher(line);
      Matcher page = PAGE.matcher(line);
      if (named.matches()) {
        values.put(named.group(1), database.row(name, filled(named.group(2), values)).get(0));
      } else if (page.matches()) {
        String asked = page.group(2);
        pages.add(new BenchPage(page.group(1), asked, filled(asked, values)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalStateException("neither a name nor a page: " + line);
      }
    }
    return pages;
  }

  /** In one line. */
  String shown() {
    return who + " " + asked;
  }

  private static String text() throws IOException {
    try (var text = BenchPage.class.getResourceAsStream("/bench/pages.table")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(place.group(1)), place.group())));
  }
}
