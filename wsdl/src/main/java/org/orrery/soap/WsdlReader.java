package org.orrery.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.orrery.soap.WireType.Part;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a service's contract from {@code /wsdl/<Service>.wsdl} and, where there is one, its {@link
 * FurtherForms}.
 */
final class WsdlReader {

  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private final String service;
  private final Element definitions;
  private final Map<String, Element> declared = new HashMap<>();
  private final Map<String, WireType.Struct> structs = new LinkedHashMap<>();

  private WsdlReader(String service, Element definitions) {
    this.service = service;
    this.definitions = definitions;
  }

  /** The contract, or nothing where there is no such file. */
  static Optional<ServiceContract> read(String service) {
    try (InputStream wsdl = WsdlReader.class.getResourceAsStream("/wsdl/" + service + ".wsdl");
        InputStream forms = WsdlReader.class.getResourceAsStream("/wsdl/" + service + ".forms")) {
      if (wsdl == null) {
        return Optional.empty();
      }
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      var reader =
          new WsdlReader(service, factory.newDocumentBuilder().parse(wsdl).getDocumentElement());
      return Optional.of(reader.contract(forms));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("cannot read the WSDL of " + service, e);
    }
  }

  private ServiceContract contract(@Nullable InputStream forms) throws IOException {
    for (Element type : all(definitions, XSD, "complexType")) {
      declared.put(type.getAttribute("name"), type);
    }
    declared.forEach((name, type) -> typeOf(name, type));
    List<Element> operations = all(all(definitions, WSDL, "portType").get(0), WSDL, "operation");
    Map<String, List<Part>> requests = new LinkedHashMap<>();
    Map<String, Part> results = new HashMap<>();
    for (Element operation : operations) {
      String name = operation.getAttribute("name");
      if (requests.put(name, message(operation, "input")) != null) {
        throw new IllegalStateException(service + " declares two operations " + name);
      }
      message(operation, "output").forEach(part -> results.put(name, part));
    }
    FurtherForms further = FurtherForms.read(forms, requests, structs);
    Map<String, ServiceContract.Operation> contract = new LinkedHashMap<>();
    requests.forEach(
        (name, parts) -> contract.put(name, operation(name, parts, results.get(name), further)));
    return new ServiceContract(service, Map.copyOf(contract), Map.copyOf(structs));
  }

  private ServiceContract.Operation operation(
      String name, List<Part> declaredParts, @Nullable Part result, FurtherForms further) {
    List<List<Part>> forms = new ArrayList<>(List.of(declaredParts));
    forms.addAll(further.formsOf(name));
    boolean declaresToken =
        declaredParts.stream().anyMatch(part -> part.name().equals(ServiceContract.TOKEN_PART));
    WireType.Struct token = structs.get(ServiceContract.TOKEN_TYPE);
    if (!declaresToken && token != null) {
      List<Part> withToken = new ArrayList<>(declaredParts);
      withToken.add(0, new Part(ServiceContract.TOKEN_PART, token));
      forms.add(withToken);
    }
    List<Part> parts = forms.stream().flatMap(List::stream).distinct().toList();
    return new ServiceContract.Operation(
        name, parts, List.copyOf(forms), further.aliasesOf(name), declaresToken, result);
  }

  private List<Part> message(Element operation, String direction) {
    String name = local(all(operation, WSDL, direction).get(0).getAttribute("message"));
    List<Part> parts = new ArrayList<>();
    for (Element message : all(definitions, WSDL, "message")) {
      if (message.getAttribute("name").equals(name)) {
        all(message, WSDL, "part").forEach(part -> parts.add(part(part)));
      }
    }
    return parts;
  }

  private Part part(Element element) {
    String type = element.getAttribute("type");
    return new Part(element.getAttribute("name"), resolve(element, type));
  }

  private WireType resolve(Element scope, String qualifiedName) {
    String name = local(qualifiedName);
    int colon = qualifiedName.indexOf(':');
    String prefix = colon < 0 ? null : qualifiedName.substring(0, colon);
    if (XSD.equals(scope.lookupNamespaceURI(prefix))) {
      return name.equals("anyType") ? new WireType.Any() : scalar(name);
    }
    Element type = declared.get(name);
    if (type == null) {
      throw new IllegalStateException(service + " declares no type " + qualifiedName);
    }
    return typeOf(name, type);
  }

  private WireType.Scalar scalar(String name) {
    for (WireType.Scalar scalar : WireType.Scalar.values()) {
      if (scalar.xsdName().equals(name)) {
        return scalar;
      }
    }
    throw new IllegalStateException(service + " uses xsd:" + name + ", which the door cannot read");
  }

  private WireType typeOf(String name, Element type) {
    List<Element> attributes = all(type, XSD, "attribute");
    if (!attributes.isEmpty()) {
      Element attribute = attributes.get(0);
      String items = attribute.getAttributeNS(WSDL, "arrayType").replace("[]", "");
      return new WireType.Array(resolve(attribute, items));
    }
    WireType.Struct known = structs.get(name);
    if (known == null) {
      String namespace = ((Element) type.getParentNode()).getAttribute("targetNamespace");
      List<Part> fields = all(type, XSD, "element").stream().map(this::part).toList();
      known = new WireType.Struct(namespace, name, fields);
      structs.put(name, known);
    }
    return known;
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
