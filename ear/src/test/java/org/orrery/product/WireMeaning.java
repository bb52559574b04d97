package org.orrery.product;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What a SOAP body says, apart from how it is written.
 *
 * <p>One line for each element: name with namespace, type, text. References are followed, so that a
 * bean in place and a bean behind an {@code href} are the same; prefixes, unused declarations, ids,
 * encoding styles and white space between elements do not count.
 */
final class WireMeaning {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";
  private static final String DECLARATION = "http://www.w3.org/2000/xmlns/";
  private static final int DEPTH_MAX = 50;

  /** Attributes whose value is a name with a prefix. */
  private static final Set<String> NAMES = Set.of("type", "arrayType");

  private static final Set<String> UNIMPORTANT = Set.of("id", "href", "root", "encodingStyle");

  private final Map<String, Element> byId = new HashMap<>();
  private final Set<String> referred = new TreeSet<>();
  private final StringBuilder lines = new StringBuilder();

  private WireMeaning() {}

  /** The meaning of the body of an envelope. */
  static String of(String xml) {
    Element body = (Element) parse(xml).getElementsByTagNameNS(SOAP, "Body").item(0);
    WireMeaning meaning = new WireMeaning();
    meaning.collect(body);
    for (Element child : children(body)) {
      if (!meaning.referred.contains(child.getAttribute("id"))) {
        meaning.write(child, 0);
      }
    }
    return meaning.lines.toString();
  }

  static Document parse(String xml) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalArgumentException("not XML: " + xml, e);
    }
  }

  private void collect(Element element) {
    if (!element.getAttribute("id").isEmpty()) {
      byId.put(element.getAttribute("id"), element);
    }
    if (!element.getAttribute("href").isEmpty()) {
      referred.add(element.getAttribute("href").substring(1));
    }
    children(element).forEach(this::collect);
  }

  private void write(Element named, int depth) {
    Element element = target(named);
    if (depth > DEPTH_MAX) {
      throw new IllegalArgumentException("too deep, perhaps a circle: " + named.getTagName());
    }
    lines.append("  ".repeat(depth));
    lines.append(qualified(named.getNamespaceURI(), named.getLocalName()));
    attributes(element).forEach((name, value) -> lines.append(" @" + name + "=" + value));
    List<Element> children = children(element);
    if (children.isEmpty()) {
      lines.append(": ").append(text(element));
    }
    lines.append('\n');
    children.forEach(child -> write(child, depth + 1));
  }

  private Element target(Element element) {
    Element current = element;
    for (int steps = 0; steps < DEPTH_MAX && current.hasAttribute("href"); steps++) {
      Element next = byId.get(current.getAttribute("href").substring(1));
      if (next == null) {
        throw new IllegalArgumentException("nothing has id " + current.getAttribute("href"));
      }
      current = next;
    }
    return current;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String name = attribute.getLocalName();
      if (!DECLARATION.equals(attribute.getNamespaceURI()) && !UNIMPORTANT.contains(name)) {
        String value = attribute.getValue();
        attributes.put(name, NAMES.contains(name) ? resolved(element, value) : value);
      }
    }
    return attributes;
  }

  private static String text(Element element) {
    String text = element.getTextContent();
    return element.getLocalName().equals("faultcode") ? resolved(element, text) : text;
  }

  private static String resolved(Node scope, String name) {
    int colon = name.indexOf(':');
    String namespace = scope.lookupNamespaceURI(colon < 0 ? null : name.substring(0, colon));
    return qualified(namespace, name.substring(colon + 1));
  }

  private static String qualified(@Nullable String namespace, String name) {
    return namespace == null ? name : "{" + namespace.replace(ENCODING, "soapenc") + "}" + name;
  }

  private static List<Element> children(Element element) {
    var children = new ArrayList<Element>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
