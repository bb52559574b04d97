package org.orrery.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the Javadoc in a source file says, as Markdown. */
final class JavadocReader {

  private static final Pattern COMMENTED =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/([^/;{]*?)([A-Za-z_]+)\\s*[(,;}]", Pattern.DOTALL);

  private static final Pattern RESULT_ANNOTATION = Pattern.compile("@WebResult\\([^)]*\\)");

  private JavadocReader() {}

  /**
   * What is said of one method or constant.
   *
   * @param text paragraphs, without the one that names the source
   * @param parameters by name
   * @param result empty where nothing is said
   */
  record Said(List<String> text, Map<String, String> parameters, String result) {}

  /** All commented names of a source text, in its order. */
  static Map<String, Said> read(String source) {
    Map<String, Said> said = new LinkedHashMap<>();
    Matcher commented = COMMENTED.matcher(RESULT_ANNOTATION.matcher(source).replaceAll(""));
    while (commented.find()) {
      said.put(commented.group(3), said(commented.group(1)));
    }
    return said;
  }

  private static Said said(String comment) {
    String plain = comment.replaceAll("(?m)^\\s*\\* ?", "").strip();
    List<String> blocks = List.of(plain.split("(?m)^@"));
    List<String> text = new ArrayList<>();
    for (String paragraph : blocks.get(0).split("<p>", -1)) {
      String markdown = markdown(paragraph);
      if (!markdown.startsWith("Source:")) {
        text.add(markdown);
      }
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    String result = "";
    for (String block : blocks.subList(1, blocks.size())) {
      List<String> words = List.of(block.split("\\s+", 3));
      if (words.get(0).equals("param")) {
        parameters.put(words.get(1), markdown(words.get(2)));
      } else if (words.get(0).equals("return")) {
        result = markdown(block.substring("return".length()));
      }
    }
    return new Said(text, parameters, result);
  }

  private static String markdown(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
        .replaceAll("\\{@link #?([^}]*)\\}", "`$1`")
        .strip();
  }
}
