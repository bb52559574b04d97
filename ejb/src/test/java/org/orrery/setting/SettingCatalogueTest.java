package org.orrery.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;

class SettingCatalogueTest {

  private static final Path BOOK = Path.of("../docs/billing.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z_]+)` \\| ([^|]+) \\|");
  private static final int NAME_AND_TEXT_MAX = 255;

  @Test
  void every_declaration_is_listed_and_by_name() throws IllegalAccessException {
    List<Object> declared = new ArrayList<>();
    for (var field : SettingCatalogue.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == Setting.class) {
        declared.add(field.get(null));
      }
    }
    assertThat(SettingCatalogue.ALL).containsExactlyInAnyOrderElementsOf(cast(declared));
    assertThat(names()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void what_a_setting_is_at_first_is_allowed() {
    assertThat(SettingCatalogue.ALL)
        .filteredOn(Setting::isChangeable)
        .allMatch(setting -> setting.allowed().allows(setting.atFirst()));
    assertThat(SettingCatalogue.ALL)
        .allMatch(setting -> setting.description().length() <= NAME_AND_TEXT_MAX);
  }

  @Test
  void the_rows_of_the_database_are_the_declared_ones() {
    List<String> rows =
        new TestContainer()
            .get(Database.class)
            .query("select name from setting order by name limit 1000", row -> row.getString(1));

    assertThat(rows).containsExactlyElementsOf(names());
  }

  @Test
  void the_book_has_a_row_for_each_with_its_first_value() throws IOException {
    String book = Files.readString(BOOK);
    int begins = book.indexOf("\n## Settings\n");
    String section = book.substring(begins, book.indexOf("\n## ", begins + 1));
    List<String> told =
        ROW.matcher(section).results().map(row -> row.group(1) + "=" + row.group(2)).toList();

    assertThat(told)
        .containsExactlyElementsOf(
            SettingCatalogue.ALL.stream().map(s -> s.name() + "=" + shown(s)).toList());
  }

  /** The few that are joined to a query that they would cost a statement more. */
  @Test
  void nobody_else_reads_the_table() throws IOException {
    List<String> readers = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        boolean isOurs = source.toString().contains("/setting/");
        if (!isOurs && Files.readString(source).contains("from setting where")) {
          readers.add(source.getFileName().toString());
        }
      }
    }
    assertThat(readers)
        .containsExactlyInAnyOrder(
            "PurgeRepository.java",
            "AccountTaxRepository.java",
            "MailRepository.java",
            "InstallationRepository.java");
  }

  private static List<String> names() {
    return SettingCatalogue.ALL.stream().map(Setting::name).toList();
  }

  private static String shown(Setting<?> setting) {
    if (setting.equals(SettingCatalogue.KEY_PREFIX)) {
      return "random";
    }
    String text = setting.atFirst();
    boolean isNumber = text.matches("[0-9]+");
    return text.isEmpty() ? "empty" : isNumber ? text : "`" + text + "`";
  }

  @SuppressWarnings("unchecked") // Their type is looked at.
  private static List<Setting<?>> cast(List<Object> declared) {
    return (List<Setting<?>>) (List<?>) declared;
  }
}
