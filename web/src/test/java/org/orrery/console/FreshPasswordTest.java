package org.orrery.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every grave act is one that there is, and has a form in which the password can be typed. */
class FreshPasswordTest {

  private static final Pattern FIELD = Pattern.compile("<o:password act=\"([^\"]*)\"");
  private static final Pattern CHANGE = Pattern.compile("Change\\.of\\(\"(\\w+)\"\\)");

  private final Set<String> grave =
      Stream.of(FreshPassword.ALWAYS, FreshPassword.WHEN_DUE)
          .flatMap(Set::stream)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void every_grave_act_is_a_change_that_the_console_makes() throws IOException {
    assertThat(found(CHANGE, "src/main/java/org/orrery/console", ".java")).containsAll(grave);
  }

  @Test
  void every_grave_act_has_a_field_for_the_password_and_nothing_else_has() throws IOException {
    Set<String> fields = found(FIELD, "src/main/webapp", ".xhtml");

    assertThat(grave)
        .filteredOn(act -> !act.equals("resetSetting")) // A button in the form that sets it.
        .allSatisfy(act -> assertThat(fields).anyMatch(field -> names(field, act)));
    assertThat(fields).allSatisfy(field -> assertThat(grave).anyMatch(act -> names(field, act)));
  }

  /** The act itself, or an expression that has it. */
  private static boolean names(String field, String act) {
    return field.equals(act) || field.contains("'" + act + "'");
  }

  private static Set<String> found(Pattern pattern, String folder, String end) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(end)).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }
}
