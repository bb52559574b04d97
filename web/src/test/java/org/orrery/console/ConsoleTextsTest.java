package org.orrery.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.shared.FaultCode;
import org.orrery.trail.Failures;

/** Every text that a page or a bean names is there, and every one that is there is named. */
class ConsoleTextsTest {

  private static final Pattern IN_VIEW = Pattern.compile("texts\\['([\\w.]+)'(\\.concat)?");
  private static final Pattern CHANGE = Pattern.compile("Change\\.of\\(\"(\\w+)\"\\)");
  private static final Pattern IN_CODE = Pattern.compile("texts\\.of\\(\"([\\w.]+)\"\\)");

  private final ResourceBundle texts =
      ResourceBundle.getBundle("org.orrery.console.texts", Locale.ENGLISH);

  @Test
  void every_text_that_is_named_is_there() throws IOException {
    Set<String> named = new TreeSet<>();
    named.addAll(found(sources("src/main/webapp", ".xhtml"), IN_VIEW, ""));
    named.addAll(found(sources("src/main/java/org/orrery/console", ".java"), CHANGE, "done."));
    named.addAll(found(sources("src/main/java/org/orrery/console", ".java"), IN_CODE, ""));

    assertThat(named)
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(texts.keySet())
                    .as(key)
                    .anyMatch(
                        there -> key.endsWith(".") ? there.startsWith(key) : there.equals(key)));
  }

  @Test
  void no_text_is_there_twice() throws IOException {
    String file =
        Files.readString(Path.of("src/main/resources/org/orrery/console/texts.properties"));

    assertThat(file.lines().filter(line -> line.contains(" = ")).map(line -> line.split(" = ")[0]))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_room_has_a_name() {
    for (Room room : Room.values()) {
      assertThat(texts.keySet()).contains("nav." + room.getPage());
    }
  }

  @Test
  void every_remedy_is_of_a_code_that_there_is() {
    Set<String> codes = new TreeSet<>(Set.of(Failures.SERVER_BUSY, Failures.INTERNAL_ERROR));
    Stream.of(FaultCode.values()).map(FaultCode::name).forEach(codes::add);

    assertThat(texts.keySet().stream().filter(key -> key.startsWith("remedy.")))
        .allSatisfy(key -> assertThat(codes).contains(key.substring("remedy.".length())));
  }

  private static Set<String> found(String sources, Pattern pattern, String before) {
    Set<String> keys = new TreeSet<>();
    Matcher matcher = pattern.matcher(sources);
    while (matcher.find()) {
      keys.add(before + matcher.group(1));
    }
    return keys;
  }

  private static String sources(String folder, String end) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(end)).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
