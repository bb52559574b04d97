package org.orrery.soap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads elements into {@link Node}s, within {@link Limits}. */
final class NodeReader {

  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  private final XMLStreamReader reader;
  private final Limits limits;
  private final Deque<Node> open = new ArrayDeque<>();
  private final List<Node> roots = new ArrayList<>();
  private int nodes;
  private int references;

  private NodeReader(XMLStreamReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /**
   * Reads the element under the reader and all that follow it as siblings.
   *
   * @param reader stands at a start tag; stands at the parent's end tag afterwards
   * @throws DoorRefusedException if a limit is passed
   * @throws XMLStreamException if this is not XML
   */
  static List<Node> siblings(XMLStreamReader reader, Limits limits) throws XMLStreamException {
    return new NodeReader(reader, limits).read();
  }

  private List<Node> read() throws XMLStreamException {
    int event = reader.getEventType();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> {
          if (open.isEmpty()) {
            return roots;
          }
          open.pop();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters();
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
            throw new DoorRefusedException(
                DoorFault.MALFORMED_REQUEST, "SOAP forbids document types and entities");
        default -> {} // Comments and processing instructions say nothing.
      }
      if (!reader.hasNext()) {
        break;
      }
      event = reader.next();
    }
    return roots;
  }

  private void start() {
    Limits.check("elements", ++nodes, limits.nodes());
    Limits.check("elements within each other", open.size() + 1, limits.depth());
    Limits.check("attributes on one element", reader.getAttributeCount(), limits.attributes());
    String name = reader.getLocalName();
    Limits.check("characters in a name", name.length(), limits.nameCharacters());
    String namespace = reader.getNamespaceURI();
    Node.Marks marks = marks(reader);
    if (marks.isReference()) {
      Limits.check("references", ++references, limits.references());
    }
    Node node = new Node(namespace == null ? "" : namespace, name, marks);
    Node parent = open.peek();
    if (parent == null) {
      roots.add(node);
    } else {
      parent.add(node);
    }
    open.push(node);
  }

  /** What the attributes of the element under a reader say. */
  static Node.Marks marks(XMLStreamReader reader) {
    String id = null;
    String href = null;
    boolean nil = false;
    Node.Shape shape = Node.Shape.PLAIN;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i);
      if (isUnqualified(reader.getAttributeNamespace(i))) {
        id = name.equals("id") ? value : id;
        href = name.equals("href") ? value : href;
      } else if (name.equals("arrayType")) {
        shape = Node.Shape.ARRAY;
      } else if (isSchemaInstance(reader.getAttributeNamespace(i))) {
        nil |= isNil(name, value);
        shape = name.equals("type") && shape == Node.Shape.PLAIN ? shape(value) : shape;
      }
    }
    return new Node.Marks(id, href, nil, shape);
  }

  private void characters() {
    Node node = open.peek();
    if (node != null) {
      node.append(reader.getText());
    }
  }

  private static boolean isUnqualified(@Nullable String namespace) {
    return namespace == null || namespace.isEmpty();
  }

  /** Old clients still use the drafts of 1999 and 2000, with {@code null} for {@code nil}. */
  private static boolean isSchemaInstance(@Nullable String namespace) {
    return namespace != null
        && (namespace.equals(XSI)
            || namespace.equals("http://www.w3.org/1999/XMLSchema-instance")
            || namespace.equals("http://www.w3.org/2000/10/XMLSchema-instance"));
  }

  private static boolean isNil(String name, String value) {
    String truth = value.strip();
    return (name.equals("nil") || name.equals("null"))
        && (truth.equals("true") || truth.equals("1"));
  }

  private static Node.Shape shape(String type) {
    String name = type.substring(type.indexOf(':') + 1);
    if (name.equals("Array") || name.startsWith("ArrayOf")) {
      return Node.Shape.ARRAY;
    }
    boolean base64 = name.equals("base64Binary") || name.equals("base64");
    return base64 ? Node.Shape.BASE64 : Node.Shape.PLAIN;
  }
}
