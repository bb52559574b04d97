package org.orrery.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every field of the console into which one types. */
class ConsoleFieldsTest {

  private static final Pattern FIELD =
      Pattern.compile("<(h:inputText|h:inputSecret|h:inputTextarea|input)\\b[^>]*>");

  private static final Pattern NOT_TYPED =
      Pattern.compile("type=\"(hidden|checkbox)\"|readonly=|name=\"orrery\\.");

  @Test
  void every_field_says_how_much_it_takes() throws IOException {
    assertThat(fields()).hasSizeGreaterThan(100).allMatch(field -> field.contains("maxlength=\""));
  }

  @Test
  void every_secret_says_which_one_it_is() throws IOException {
    assertThat(fields())
        .filteredOn(field -> field.startsWith("<h:inputSecret"))
        .isNotEmpty()
        .allMatch(field -> field.contains("p:autocomplete=\""));
  }

  private static List<String> fields() throws IOException {
    List<String> fields = new ArrayList<>();
    try (Stream<Path> views = Files.walk(Path.of("src/main/webapp"))) {
      for (Path view : views.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
        Matcher field = FIELD.matcher(Files.readString(view));
        while (field.find()) {
          if (!NOT_TYPED.matcher(field.group()).find()) {
            fields.add(field.group());
          }
        }
      }
    }
    return fields;
  }
}
