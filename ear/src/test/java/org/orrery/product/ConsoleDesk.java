package org.orrery.product;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.product.ConsoleTable.Form;

/** Fills in forms of the console as an administrator does. */
final class ConsoleDesk {

  /** So begin the names of fields that are the same in all forms. */
  private static final String OF_EVERY_FORM = "orrery.";

  private final ConsoleStage stage;

  ConsoleDesk(ConsoleStage stage) {
    this.stage = stage;
  }

  /** About things made for that, and after its question, if it asks one. */
  ConsoleForm filledIn(Form form) throws IOException, InterruptedException {
    return filledIn(form, Map.of());
  }

  /**
   * The same with something else typed in.
   *
   * @param instead by the name that the page gives the field
   */
  ConsoleForm filledIn(Form form, Map<String, String> instead)
      throws IOException, InterruptedException {
    List<String> made = List.of(stage.fill(form.path() + ' ' + form.typed()).split(" ", -1));
    ConsoleCaller administrator = stage.caller("administrator");
    ConsoleForm filled = of(administrator.get(made.get(0)), form);
    Map<String, String> typed = typed(form.prefix(), made.get(1));
    typed.putAll(instead);
    for (Map.Entry<String, String> field : typed.entrySet()) {
      filled = filled.with(field.getKey(), field.getValue());
    }
    if (!ConsoleViews.isAsking(form.view(), form.button())) {
      return filled;
    }
    ConsoleAnswer question = administrator.send(filled);
    return question.isQuestion() ? of(question, form) : filled;
  }

  private static Map<String, String> typed(String prefix, String address) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String pair : address.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        String name = pair.substring(0, equals);
        typed.put(name.startsWith(OF_EVERY_FORM) ? name : prefix + name, value);
      }
    }
    return typed;
  }

  private static ConsoleForm of(ConsoleAnswer answer, Form form) {
    return ConsoleForm.of(answer.page(), form.button())
        .orElseThrow(
            () ->
                new AssertionError(form + " is not there: " + answer.page().select("main").text()));
  }
}
