package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What the sources of the console's views have: pages, buttons, and fields for text. */
final class ConsoleViews {

  private static final Path WEBAPP = Path.of("../web/src/main/webapp");
  private static final Path PAGES = WEBAPP.resolve("admin");
  private static final Path PARTS = WEBAPP.resolve("WEB-INF/console");
  private static final String FORM = "o|form, h|form";
  private static final String TEXTS = "h|inputText, h|inputTextarea, h|inputSecret";
  private static final Set<String> NO_TEXT = Set.of("hidden", "checkbox", "submit");

  private ConsoleViews() {}

  /** The names of all pages. */
  static Set<String> pages() {
    try (Stream<Path> views = Files.list(PAGES)) {
      return views.map(ConsoleViews::name).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each button that sends a form: {@code view form:button}. */
  static Set<String> buttons() {
    return ofForms("h|commandButton");
  }

  /** Each field of such a form into which one types: {@code view form:field}. */
  static Set<String> fields() {
    return ofForms(TEXTS);
  }

  /** Each field of a form that only asks, into which one types: {@code view field}. */
  static Set<String> filters() {
    Set<String> found = new TreeSet<>();
    for (Path view : views()) {
      for (Element field : document(view).select("form input")) {
        if (!NO_TEXT.contains(field.attr("type"))) {
          found.add(name(view) + " " + field.attr("name"));
        }
      }
    }
    return found;
  }

  /** Whether the form of a button asks before it does anything. */
  static boolean isAsking(String view, String button) {
    String form = button.substring(0, button.indexOf(':'));
    return views().stream()
        .filter(path -> name(path).equals(view))
        .flatMap(path -> document(path).select(FORM).stream())
        .anyMatch(each -> each.id().equals(form) && each.html().contains("question.xhtml"));
  }

  private static Set<String> ofForms(String elements) {
    Set<String> found = new TreeSet<>();
    for (Path view : views()) {
      for (Element form : document(view).select(FORM)) {
        form.select(elements)
            .forEach(each -> found.add(name(view) + " " + form.id() + ":" + each.id()));
      }
    }
    return found;
  }

  private static Set<Path> views() {
    try (Stream<Path> pages = Files.walk(PAGES);
        Stream<Path> parts = Files.walk(PARTS)) {
      return Stream.concat(pages, parts)
          .filter(path -> path.toString().endsWith(".xhtml"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Path view) {
    return Jsoup.parse(text(view), "", Parser.xmlParser());
  }

  private static String text(Path view) {
    try {
      return Files.readString(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as {@code accounts} of a page, {@code account/do-tax} of a part. */
  private static String name(Path view) {
    Path root = view.startsWith(PAGES) ? PAGES : PARTS;
    return root.relativize(view).toString().replace(".xhtml", "");
  }
}
