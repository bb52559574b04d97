package org.orrery.contract;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads the operations of a WSDL, and the further forms that stand beside it, into the words of the
 * list. Apart from the door's own reader on purpose: they check each other.
 */
public final class WsdlSignatures {

  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  private final Map<String, String> arrays = new HashMap<>();
  private final Map<String, List<Signature.Parameter>> messages = new HashMap<>();

  private WsdlSignatures() {}

  /** The operations of a service's WSDL on the class path. */
  public static List<Signature> of(String service) {
    return parse(OperationList.text("/wsdl/" + service + ".wsdl"));
  }

  /** The operations of a WSDL's text. */
  public static List<Signature> parse(String wsdl) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      var bytes = new ByteArrayInputStream(wsdl.getBytes(StandardCharsets.UTF_8));
      return new WsdlSignatures()
          .read(factory.newDocumentBuilder().parse(bytes).getDocumentElement());
    } catch (java.io.IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalArgumentException("not a WSDL", e);
    }
  }

  /** The further forms of a service, with types taken from the WSDL's own operations. */
  public static List<Signature> furtherForms(String service) {
    List<Signature> declared = of(service);
    List<Signature> forms = new ArrayList<>();
    for (String line : OperationList.text("/wsdl/" + service + ".forms").lines().toList()) {
      List<String> words = List.of(line.split(" "));
      if (line.startsWith("#") || line.contains("=")) {
        continue;
      }
      Signature own =
          declared.stream()
              .filter(each -> each.operation().equals(words.get(0)))
              .findFirst()
              .orElseThrow();
      forms.add(
          new Signature(
              own.operation(),
              words.stream().skip(1).map(word -> parameter(word, own)).toList(),
              own.result()));
    }
    return forms;
  }

  private static Signature.Parameter parameter(String word, Signature own) {
    String[] pair = word.split(":", 2);
    if (pair.length == 2) {
      return new Signature.Parameter(pair[0], pair[1]);
    }
    return own.parameters().stream()
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private List<Signature> read(Element definitions) {
    for (Element type : all(definitions, XSD, "complexType")) {
      for (Element attribute : all(type, XSD, "attribute")) {
        String items = local(attribute.getAttributeNS(WSDL, "arrayType"));
        arrays.put(type.getAttribute("name"), items);
      }
    }
    for (Element message : all(definitions, WSDL, "message")) {
      messages.put(
          message.getAttribute("name"),
          all(message, WSDL, "part").stream()
              .map(part -> new Signature.Parameter(part.getAttribute("name"), type(part)))
              .toList());
    }
    Element portType = all(definitions, WSDL, "portType").get(0);
    return all(portType, WSDL, "operation").stream().map(this::signature).toList();
  }

  private Signature signature(Element operation) {
    String name = operation.getAttribute("name");
    List<Signature.Parameter> result = message(operation, "output");
    for (Signature.Parameter part : result) {
      if (!part.name().equals(name + "Return")) {
        throw new IllegalArgumentException(name + " returns a part " + part.name());
      }
    }
    return new Signature(
        name, message(operation, "input"), result.isEmpty() ? "void" : result.get(0).type());
  }

  private List<Signature.Parameter> message(Element operation, String direction) {
    String message = local(all(operation, WSDL, direction).get(0).getAttribute("message"));
    return messages.getOrDefault(message, List.of());
  }

  private String type(Element part) {
    String name = local(part.getAttribute("type"));
    return arrays.getOrDefault(name, name);
  }

  private static String local(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  private static List<Element> all(Element within, String namespace, String name) {
    var found = within.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
