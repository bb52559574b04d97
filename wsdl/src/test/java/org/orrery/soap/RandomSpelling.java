package org.orrery.soap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Spells values in RPC/encoded as some client might: in place or by reference, with or without
 * types, nil, array sizes, white space, in any order.
 *
 * <p>A value is a string, a list of values, or a map from field to value; null is nil or missing.
 */
final class RandomSpelling {

  private static final List<String> STRING_TYPES =
      List.of(
          "", " xsi:type=\"xsd:string\"", " xsi:type=\"soapenc:string\"", " xsi:type=\":broken\"");
  private static final List<String> ARRAY_TYPES =
      List.of(
          " soapenc:arrayType=\"xsd:anyType[7]\"",
          " soapenc:arrayType=\"xsd:ur-type[]\"",
          " xsi:type=\"soapenc:Array\" soapenc:arrayType=\"soapenc:Array[1]\"",
          " xsi:type=\"soapenc:Array\" soapenc:arrayType=\"xsd:string[][3]\"",
          " xsi:type=\"impl:ArrayOf_xsd_anyType\" xmlns:impl=\"AdminServices\"");
  private static final List<String> ITEM_NAMES = List.of("item", "Item", "otherParams", "x");
  private static final List<String> NILS =
      List.of(" xsi:nil=\"true\"", " xsi:nil=\"1\"", " xsi:type=\"xsd:string\" xsi:nil=\"true\"");

  private static final Pattern ELEMENT = Pattern.compile("<[^!]");

  private final Random random;
  private final List<String> elsewhere = new ArrayList<>();

  RandomSpelling(Random random) {
    this.random = random;
  }

  /** The body of a call with these parameters, in any order. */
  String body(String operation, Map<String, Object> parameters) {
    String call = Envelopes.element(operation, fields(parameters));
    Collections.shuffle(elsewhere, random);
    int before = elsewhere.isEmpty() ? 0 : random.nextInt(elsewhere.size());
    return String.join("", elsewhere.subList(0, before))
        + call
        + String.join(space(), elsewhere.subList(before, elsewhere.size()));
  }

  private String fields(Map<String, Object> values) {
    List<String> names = new ArrayList<>(values.keySet());
    Collections.shuffle(names, random);
    StringBuilder fields = new StringBuilder(space());
    for (String name : names) {
      fields.append(element(name, values.get(name))).append(space());
    }
    return between(fields);
  }

  private String element(String name, Object value) {
    if (value == null) {
      return random.nextBoolean() ? "" : "<" + name + pick(NILS) + "/>";
    }
    if (random.nextInt(4) != 0) {
      return "<" + name + attributes(value) + ">" + content(value) + "</" + name + ">";
    }
    return "<" + name + " href=\"#" + reference(value) + "\"/>";
  }

  private String reference(Object value) {
    String id = "r" + random.nextInt(Integer.MAX_VALUE) + "-" + elsewhere.size();
    int place = elsewhere.size();
    elsewhere.add("");
    String content =
        random.nextInt(5) == 0
            ? "<multiRef id=\"" + id + "\" href=\"#" + reference(value) + "\"/>"
            : "<multiRef id=\""
                + id
                + "\""
                + attributes(value)
                + ">"
                + content(value)
                + "</multiRef>";
    elsewhere.set(place, content);
    return id;
  }

  private String attributes(Object value) {
    if (value instanceof List) {
      return pick(ARRAY_TYPES);
    }
    return value instanceof Map
        ? pick(List.of("", " xsi:type=\"q:X\" xmlns:q=\"urn:q\""))
        : pick(STRING_TYPES);
  }

  private String content(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> fields = new LinkedHashMap<>();
      map.forEach((name, each) -> fields.put((String) name, each));
      return fields(fields);
    }
    if (value instanceof List<?> list) {
      String name = pick(ITEM_NAMES);
      StringBuilder items = new StringBuilder(space());
      list.forEach(item -> items.append(element(name, item)).append(space()));
      return between(items);
    }
    return text((String) value);
  }

  /** In an element without elements a no-break space is data, and would be another value. */
  private static String between(CharSequence content) {
    String text = content.toString();
    return ELEMENT.matcher(text).find() ? text : text.replace('\u00A0', ' ');
  }

  private String text(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      boolean mustEscape =
          character == '&' || character == '<' || character == '>' || character == '\r';
      text.append(mustEscape || random.nextInt(6) == 0 ? "&#" + (int) character + ";" : character);
    }
    return text.toString();
  }

  private String space() {
    return pick(List.of("", "\n  ", "\u00A0\u00A0", "<!-- why not -->", "\t\r\n"));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
