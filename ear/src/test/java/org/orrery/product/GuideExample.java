package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A program out of a guide in {@code docs}, with its reader's own values put in. */
final class GuideExample {

  private static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();
  private static final String GUIDE = "integrator.md";
  private static final String SECTION = "\n## Examples\n";
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final String language;
  private final String text;

  private GuideExample(String language, String text) {
    this.language = language;
    this.text = text;
  }

  /** Languages of all programs in the guide, in its order. */
  static List<String> languages() {
    return blocks(GUIDE, SECTION).stream().map(block -> block.group(1)).toList();
  }

  /** The program in a language. */
  static GuideExample in(String language) {
    return blocks(GUIDE, SECTION).stream()
        .filter(block -> block.group(1).equals(language))
        .map(block -> new GuideExample(language, block.group(2)))
        .findFirst()
        .orElseThrow();
  }

  /** The first program below a heading of another guide. */
  static GuideExample below(String heading, String guide) {
    MatchResult block = blocks(guide, "\n## " + heading + "\n").get(0);
    return new GuideExample(guide, block.group(2));
  }

  /** Puts a value in the place of what the guide has for it. */
  GuideExample with(String inTheGuide, String value) {
    if (!text.contains(inTheGuide)) {
      throw new IllegalStateException("the example in " + language + " has no " + inTheGuide);
    }
    return new GuideExample(language, text.replace(inTheGuide, value));
  }

  /** Writes it to a file in a directory of its own, and tells which. */
  Path save(String fileName) {
    try {
      Path directory = Build.directory().resolve("guide").resolve(language);
      Files.createDirectories(directory);
      return Files.writeString(directory.resolve(fileName), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<MatchResult> blocks(String name, String section) {
    try {
      String guide = Files.readString(DOCS.resolve(name));
      int start = guide.indexOf(section);
      int end = guide.indexOf("\n## ", start + section.length());
      return BLOCK
          .matcher(guide.substring(start, end < 0 ? guide.length() : end))
          .results()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
