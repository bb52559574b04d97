package org.orrery.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code /contract/<Service>.operations}: every form of every operation, one to a line. */
public final class OperationList {

  private static final Pattern LINE = Pattern.compile("(\\w+) (\\w+)\\((.*)\\): (\\S+)");

  private OperationList() {}

  /** The list of a service, as the class path has it. */
  public static List<Signature> of(String service) {
    return parse(text("/contract/" + service + ".operations"));
  }

  /** The forms in a list's text; lines that start with {@code #} are comments. */
  public static List<Signature> parse(String text) {
    List<Signature> signatures = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
      Matcher form = LINE.matcher(line);
      if (!form.matches()) {
        throw new IllegalArgumentException("not a form of an operation: " + line);
      }
      signatures.add(new Signature(form.group(2), parameters(form.group(3)), form.group(4)));
    }
    return List.copyOf(signatures);
  }

  private static List<Signature.Parameter> parameters(String list) {
    return Arrays.stream(list.split(", "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(":", 2))
        .map(pair -> new Signature.Parameter(pair[0], pair[1]))
        .toList();
  }

  static String text(String resource) {
    try (InputStream file = OperationList.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("no " + resource);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
