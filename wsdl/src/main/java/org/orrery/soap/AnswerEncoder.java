package org.orrery.soap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.orrery.soap.WireType.Part;

/**
 * Writes the answer of one call in the form of the documented samples: unprefixed return value,
 * {@code xsi:type} on values and fields, {@code arrayType} on arrays, {@code item} for items.
 *
 * <p>Beans stand where they belong instead of behind references: the same graph in the encoding's
 * terms, and the one form that every measured client reads.
 */
final class AnswerEncoder {

  static final String ENCODING = "http://schemas.xmlsoap.org/soap/encoding/";

  private static final String ITEM = "item";

  private final XMLStreamWriter writer;

  /** Prefixes of bean namespaces; declared on the return value. */
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  private AnswerEncoder(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /**
   * The message that answers a call.
   *
   * @param literal the engine's answer: an element with at most one child, the return value
   */
  static AnswerMessage encode(Call call, Node literal) {
    String name = call.operation().name() + "Response";
    return new AnswerMessage(
        call.namespace(), name, writer -> new AnswerEncoder(writer).write(call, name, literal));
  }

  private void write(Call call, String name, Node literal) throws XMLStreamException {
    if (call.namespace().isEmpty()) {
      writer.writeStartElement(name);
    } else {
      writer.writeStartElement("ns1", name, call.namespace());
      writer.writeNamespace("ns1", call.namespace());
    }
    writer.writeAttribute("soapenv", AnswerMessage.SOAP, "encodingStyle", ENCODING);
    Part result = call.operation().result();
    if (result != null) {
      writer.writeStartElement(result.name());
      boolean array = declare(result.type());
      if (array) {
        writer.writeNamespace("soapenc", ENCODING);
      }
      for (Map.Entry<String, String> bean : prefixes.entrySet()) {
        writer.writeNamespace(bean.getValue(), bean.getKey());
      }
      writeContent(result.type(), literal.isLeaf() ? null : literal.children().get(0), true);
      writer.writeEndElement();
    }
    writer.writeEndElement();
  }

  /** Gives each bean namespace within a type its prefix; tells whether there is an array. */
  private boolean declare(WireType type) {
    if (type instanceof WireType.Array array) {
      declare(array.item());
      return true;
    }
    boolean array = type instanceof WireType.Any;
    if (type instanceof WireType.Struct struct) {
      prefixes.computeIfAbsent(struct.namespace(), any -> "ns" + (prefixes.size() + 2));
      for (Part field : struct.fields()) {
        array |= declare(field.type());
      }
    }
    return array;
  }

  /** Attributes and content of an element whose start tag is open. */
  private void writeContent(WireType type, @Nullable Node value, boolean typed)
      throws XMLStreamException {
    if (typed) {
      writeAttribute("type", typeName(type, value));
    }
    if (value == null || value.isNil()) {
      writeAttribute("nil", "true");
    } else if (type instanceof WireType.Struct struct) {
      writeFields(struct, value);
    } else if (type instanceof WireType.Array array) {
      writeItems(array.item(), value);
    } else if (type instanceof WireType.Any && value.isArray()) {
      writeItems(type, value);
    } else {
      writer.writeCharacters(
          type == WireType.Scalar.DOUBLE ? doubleText(value.text()) : value.text());
    }
  }

  private void writeFields(WireType.Struct struct, Node value) throws XMLStreamException {
    Map<String, Node> fields = new HashMap<>();
    value.children().forEach(child -> fields.put(child.name(), child));
    for (Part field : struct.fields()) {
      writer.writeStartElement(field.name());
      writeContent(field.type(), fields.get(field.name()), true);
      writer.writeEndElement();
    }
  }

  private void writeItems(WireType item, Node array) throws XMLStreamException {
    String size = "[" + array.children().size() + "]";
    writer.writeAttribute("soapenc", ENCODING, "arrayType", itemTypeName(item) + size);
    // As in the samples: an array of one simple type says so once, on itself.
    boolean typed = !(item instanceof WireType.Scalar);
    for (Node child : array.children()) {
      writer.writeStartElement(ITEM);
      writeContent(item, child, typed);
      writer.writeEndElement();
    }
  }

  private void writeAttribute(String name, String value) throws XMLStreamException {
    writer.writeAttribute("xsi", AnswerMessage.XSI, name, value);
  }

  private String itemTypeName(WireType item) {
    return item instanceof WireType.Any || item instanceof WireType.Array
        ? "xsd:anyType"
        : typeName(item, null);
  }

  private String typeName(WireType type, @Nullable Node value) {
    if (type instanceof WireType.Scalar scalar) {
      return "xsd:" + scalar.xsdName();
    }
    if (type instanceof WireType.Struct struct) {
      return prefixes.get(struct.namespace()) + ":" + struct.name();
    }
    boolean leaf = type instanceof WireType.Any && (value == null || !value.isArray());
    return leaf ? "xsd:string" : "soapenc:Array";
  }

  /** {@code 100.0}, as Java and the samples write a double: at least one decimal, no exponent. */
  private static String doubleText(String decimal) {
    BigDecimal value = new BigDecimal(decimal).stripTrailingZeros();
    return value.setScale(Math.max(1, value.scale())).toPlainString();
  }
}
