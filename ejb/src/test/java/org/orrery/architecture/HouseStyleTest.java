package org.orrery.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.shared.FaultCode;

/** Walks the sources of all modules and says what a reviewer would say. */
class HouseStyleTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final int FILE_LINES_MAX = 300;
  private static final int METHOD_LINES_MAX = 40;
  private static final int PARAMETERS_MAX = 5;
  private static final int TYPES_PER_PACKAGE_MAX = 20;
  private static final int COLUMNS_MAX = 100;

  /** Longer than 300 lines, and why. */
  private static final Map<String, String> LONG_FILES =
      Map.of(
          "wsdl/src/main/java/org/orrery/wire/AdminServices.java", "a method per operation",
          "ejb/src/main/java/org/orrery/endpoint/AdminEndpoint.java", "a method per operation",
          "ear/src/main/java/org/orrery/launcher/admin/Command.java", "a row per command",
          "ejb/src/main/java/org/orrery/setting/SettingCatalogue.java", "a row per setting");

  /** Packages of more than 20 types, exceptions and records not counted, and why. */
  private static final Map<String, String> LARGE_PACKAGES =
      Map.of(
          "org.orrery.launcher", "one program that starts two others, on any machine",
          "org.orrery.launcher.admin", "one class of commands for each feature",
          "org.orrery.endpoint", "an endpoint and mappers per service",
          "org.orrery.management", "an MXBean for each feature",
          "org.orrery.api.resource", "one class of resources for each path",
          "org.orrery.soap", "the codec of one encoding, of which nothing is a feature by itself");

  private static final Pattern METHOD =
      Pattern.compile(
          "^  (?! |.*\\brecord\\b)(?:public |protected |private )?(?:static |final |abstract"
              + " |synchronized |default )*(?:<[^>]+> )?[\\w<>\\[\\], ?.@]+"
              + " (\\w+)\\(([^;{]*)\\)[^;{]*\\{$",
          Pattern.MULTILINE);

  @Test
  void no_file_is_longer_than_300_lines() {
    var tooLong = new ArrayList<String>();
    sources("src/main/java")
        .forEach(
            (path, text) -> {
              long lines = text.lines().count();
              if (lines > FILE_LINES_MAX && !LONG_FILES.containsKey(path)) {
                tooLong.add(path + " has " + lines + " lines: what is in it that is not its room?");
              }
            });
    assertThat(tooLong).isEmpty();
  }

  @Test
  void no_method_is_longer_than_40_lines() {
    var tooLong = new ArrayList<String>();
    sources("src/main/java")
        .forEach(
            (path, text) -> {
              Matcher method = METHOD.matcher(text);
              while (method.find()) {
                long lines = bodyLines(text, method.end());
                if (lines > METHOD_LINES_MAX) {
                  tooLong.add(path + ": " + method.group(1) + " has " + lines + " lines");
                }
              }
            });
    assertThat(tooLong).isEmpty();
  }

  @Test
  void nothing_takes_more_than_five_parameters() {
    var tooMany = new ArrayList<String>();
    sources("src/main/java").entrySet().stream()
        .filter(file -> !file.getKey().contains("/wire/") && !file.getKey().contains("/endpoint/"))
        .forEach(
            file -> {
              Matcher method = METHOD.matcher(file.getValue());
              while (method.find()) {
                int parameters = parameters(method.group(2));
                if (parameters > PARAMETERS_MAX) {
                  tooMany.add(
                      file.getKey()
                          + ": "
                          + method.group(1)
                          + " takes "
                          + parameters
                          + ": a record?");
                }
              }
            });
    assertThat(tooMany).isEmpty();
  }

  @Test
  void no_line_of_code_is_wider_than_100_columns() {
    var tooWide = new ArrayList<String>();
    sources("src")
        .forEach(
            (path, text) ->
                text.lines()
                    .filter(line -> line.length() > COLUMNS_MAX && !line.startsWith("import "))
                    .filter(line -> !line.contains("\"") && !line.contains("http"))
                    .forEach(line -> tooWide.add(path + ": " + line.strip())));
    assertThat(tooWide).isEmpty();
  }

  @Test
  void packages_stay_small_enough_to_know() {
    var counts = new TreeMap<String, Integer>();
    sources("src/main/java")
        .forEach(
            (path, text) -> {
              boolean counted =
                  !path.endsWith("Exception.java")
                      && !path.endsWith("package-info.java")
                      && !Pattern.compile("^(public )?(final )?record ", Pattern.MULTILINE)
                          .matcher(text)
                          .find();
              if (counted) {
                counts.merge(packageOf(text), 1, Integer::sum);
              }
            });
    counts.keySet().removeAll(LARGE_PACKAGES.keySet());
    counts.values().removeIf(count -> count <= TYPES_PER_PACKAGE_MAX);
    assertThat(counts).as("packages with more than 20 types: which part is a feature?").isEmpty();
  }

  @Test
  void names_say_what_a_class_is() {
    assertThat(sources("src/main/java").keySet())
        .as("Utils, Helper, Manager, Impl and Abstract say nothing")
        .noneMatch(
            path -> path.matches(".*(Utils?|Helper|Manager|Impl)\\.java|.*/Abstract\\w+\\.java"));
  }

  @Test
  void nothing_is_left_to_do_without_an_issue() {
    var left = new ArrayList<String>();
    sources("src")
        .forEach(
            (path, text) -> {
              // Written in two parts, so that this file is not found.
              if (Pattern.compile("TO" + "DO(?! #\\d)|FIX" + "ME|X" + "XX").matcher(text).find()) {
                left.add(path);
              }
            });
    assertThat(left).as("a note of what is left names its issue").isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for() {
    var silent = new ArrayList<String>();
    sources("src/main/java").keySet().stream()
        .map(path -> PROJECT.resolve(path).getParent())
        .distinct()
        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
        .forEach(folder -> silent.add(PROJECT.relativize(folder).toString()));
    assertThat(silent).isEmpty();
  }

  @Test
  void migrations_are_numbered_without_gap() throws IOException {
    try (Stream<Path> files = Files.list(PROJECT.resolve("ejb/src/main/resources/db/migration"))) {
      List<String> numbers =
          files.map(f -> f.getFileName().toString().substring(1, 5)).sorted().toList();
      List<String> expected =
          Stream.iterate(1, n -> n + 1).limit(numbers.size()).map("%04d"::formatted).toList();
      assertThat(numbers).isEqualTo(expected);
    }
  }

  @Test
  void every_operation_names_its_source() {
    String sei =
        sources("wsdl/src/main/java").get("wsdl/src/main/java/org/orrery/wire/AdminServices.java");
    int operations =
        Pattern.compile("^ {2}[A-Z]?\\w+ \\w+\\(", Pattern.MULTILINE)
            .matcher(sei)
            .results()
            .toList()
            .size();
    assertThat(Pattern.compile("Source:").matcher(sei).results().count())
        .isGreaterThanOrEqualTo(operations);
  }

  @Test
  void every_fault_code_is_used_and_documented() {
    String documented = read(PROJECT.resolve("docs/operations.md"));
    String code =
        String.join(
            "\n",
            sources("ejb/src/main/java").entrySet().stream()
                .filter(file -> !file.getKey().endsWith("FaultCode.java"))
                .map(Map.Entry::getValue)
                .toList());
    for (FaultCode fault : FaultCode.values()) {
      assertThat(code).as("thrown somewhere").contains("FaultCode." + fault.name());
      assertThat(documented).as("in docs/operations.md").contains(fault.name());
    }
  }

  private static long bodyLines(String text, int from) {
    int end = text.indexOf("\n  }\n", from);
    return end < 0 ? 0 : text.substring(from, end).lines().count();
  }

  private static int parameters(String list) {
    String plain = list.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
    return plain.isBlank() ? 0 : plain.split(",").length;
  }

  private static String packageOf(String text) {
    Matcher matcher = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE).matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Java files of all modules below a folder of theirs, by path within the project. */
  private static Map<String, String> sources(String below) {
    var found = new TreeMap<String, String>();
    for (String module : List.of("wsdl", "ejb", "web", "ear")) {
      Path folder =
          below.startsWith(module)
              ? PROJECT.resolve(below)
              : PROJECT.resolve(module).resolve(below);
      if (Files.isDirectory(folder) && (below.startsWith("src") || below.startsWith(module))) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .forEach(file -> found.put(PROJECT.relativize(file).toString(), read(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
