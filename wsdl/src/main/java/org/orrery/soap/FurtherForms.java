package org.orrery.soap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.soap.WireType.Part;

/**
 * What the server takes beyond a WSDL, as {@code /wsdl/<Service>.forms} says.
 *
 * <p>One line each: an operation and the parts of a further form ({@code name}, or {@code
 * name:Bean} where the WSDL has no such part), or an operation and another spelling of a part
 * ({@code part=spelling}). Anything else is a comment.
 *
 * @param forms by operation
 * @param aliases by operation, from the other spelling to the part's name
 */
record FurtherForms(Map<String, List<List<Part>>> forms, Map<String, Map<String, String>> aliases) {

  List<List<Part>> formsOf(String operation) {
    return forms.getOrDefault(operation, List.of());
  }

  Map<String, String> aliasesOf(String operation) {
    return aliases.getOrDefault(operation, Map.of());
  }

  /**
   * Reads the file of a service.
   *
   * @param file null where there is none
   * @param declared the WSDL's operations and their parts
   * @param beans the WSDL's beans
   * @throws IllegalStateException if a line names a part or bean that there is not
   */
  static FurtherForms read(
      @Nullable InputStream file,
      Map<String, List<Part>> declared,
      Map<String, WireType.Struct> beans)
      throws IOException {
    var further = new FurtherForms(new HashMap<>(), new HashMap<>());
    if (file == null) {
      return further;
    }
    var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      List<String> words = List.of(line.strip().split("\\s+"));
      List<Part> parts = declared.get(words.get(0));
      if (parts != null) {
        further.add(words.get(0), words.subList(1, words.size()), parts, beans);
      }
    }
    return further;
  }

  private void add(
      String operation, List<String> words, List<Part> parts, Map<String, WireType.Struct> beans) {
    if (words.size() == 1 && words.get(0).contains("=")) {
      String[] alias = words.get(0).split("=", 2);
      aliases.computeIfAbsent(operation, any -> new HashMap<>()).put(alias[1], alias[0]);
    } else {
      forms
          .computeIfAbsent(operation, any -> new ArrayList<>())
          .add(words.stream().map(word -> part(word, parts, beans)).toList());
    }
  }

  private static Part part(String word, List<Part> parts, Map<String, WireType.Struct> beans) {
    String[] nameAndType = word.split(":", 2);
    if (nameAndType.length == 2) {
      WireType.Struct bean = beans.get(nameAndType[1]);
      if (bean == null) {
        throw new IllegalStateException("there is no bean " + nameAndType[1]);
      }
      return new Part(nameAndType[0], bean);
    }
    return parts.stream()
        .filter(part -> part.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no part " + word));
  }
}
