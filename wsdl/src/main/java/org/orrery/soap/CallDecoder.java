package org.orrery.soap;

import com.sun.xml.stream.buffer.MutableXMLStreamBuffer;
import com.sun.xml.stream.buffer.XMLStreamBuffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.orrery.soap.ServiceContract.Operation;
import org.orrery.soap.WireType.Part;
import org.orrery.wire.AuthToken;

/**
 * Turns one RPC/encoded call into the RPC/literal one that the engine reads.
 *
 * <p>Types come from the contract alone; what the sender says of types is not believed. A value
 * that is nil is left out, except in an array, where the place counts.
 */
final class CallDecoder {

  /** What XML may hold as characters; everything else can only come in a wrapping. */
  private static final Pattern XML_TEXT =
      Pattern.compile("[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*");

  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  private final ServiceContract contract;
  private final Limits limits;
  private final References references;
  private final XMLStreamWriter writer;
  private final Set<Node> expanding = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;
  private int characters;

  private CallDecoder(
      ServiceContract contract, Limits limits, References references, XMLStreamWriter writer) {
    this.contract = contract;
    this.limits = limits;
    this.references = references;
    this.writer = writer;
  }

  /** A call that was understood, and its literal form. */
  record Decoded(Call call, XMLStreamBuffer literal) {}

  /**
   * Decodes the elements of a body.
   *
   * @throws DoorRefusedException if they are not a call that the contract allows
   */
  static Decoded decode(ServiceContract contract, List<Node> body, Limits limits)
      throws XMLStreamException {
    if (body.isEmpty()) {
      throw new DoorRefusedException(DoorFault.MALFORMED_REQUEST, "The SOAP body is empty");
    }
    var references = new References(body);
    Node element = references.call(body);
    requireNoDecoy(contract, body.get(0), element);
    Operation operation = contract.operations().get(element.name());
    if (operation == null) {
      throw new DoorRefusedException(
          DoorFault.UNKNOWN_OPERATION,
          contract.name() + " has no operation " + element.name() + "; its WSDL lists them");
    }
    var buffer = new MutableXMLStreamBuffer();
    XMLStreamWriter writer = buffer.createFromXMLStreamWriter();
    var decoder = new CallDecoder(contract, limits, references, writer);
    AuthToken token = decoder.writeCall(operation, references.resolve(element));
    return new Decoded(new Call(operation, element.namespace(), token), buffer);
  }

  /** The engine dispatches by the first element, before it asks us; it must not be misled. */
  private static void requireNoDecoy(ServiceContract contract, Node first, Node call) {
    if (first != call && contract.operations().containsKey(first.name())) {
      throw new DoorRefusedException(
          DoorFault.MALFORMED_REQUEST,
          "Element " + first.name() + " before the call has the name of an operation");
    }
  }

  private @Nullable AuthToken writeCall(Operation operation, Node element)
      throws XMLStreamException {
    AuthToken undeclared = null;
    writer.writeStartDocument();
    writer.writeStartElement("call", operation.name(), contract.name());
    writer.writeNamespace("call", contract.name());
    for (Operation.Argument argument : operation.assign(element.children())) {
      Part part = argument.part();
      if (!operation.declaresToken() && part.name().equals(ServiceContract.TOKEN_PART)) {
        undeclared = new TokenReader(references).read(argument.value());
      } else {
        write(part, argument.value(), part.name());
      }
    }
    writer.writeEndElement();
    writer.writeEndDocument();
    return undeclared;
  }

  private void write(Part part, Node node, String where) throws XMLStreamException {
    Node value = references.resolve(node);
    if (value.isNil()) {
      return;
    }
    if (part.type() instanceof WireType.Scalar scalar) {
      var text = ScalarText.read(scalar, leafText(value, where), where);
      if (text.isPresent()) {
        writeText(part.name(), text.get());
      }
    } else if (part.type() instanceof WireType.Any && !value.isArray()) {
      writeText(part.name(), leafText(value, where));
    } else {
      writeNested(part, value, where);
    }
  }

  private void writeNested(Part part, Node value, String where) throws XMLStreamException {
    if (!value.isBlank()) {
      throw new DoorRefusedException(
          DoorFault.INVALID_PARAMETER, "Parameter " + where + " has text where elements belong");
    }
    if (!expanding.add(value)) {
      throw new DoorRefusedException(
          DoorFault.INVALID_REFERENCE, "Parameter " + where + " contains itself");
    }
    Limits.check("elements within each other", expanding.size(), limits.depth());
    start(part.name());
    if (part.type() instanceof WireType.Struct struct) {
      writeFields(struct, value, where);
    } else {
      WireType item =
          part.type() instanceof WireType.Array array ? array.item() : new WireType.Any();
      writeItems(new Part("item", item), value, where);
    }
    writer.writeEndElement();
    expanding.remove(value);
  }

  private void writeFields(WireType.Struct struct, Node value, String where)
      throws XMLStreamException {
    Map<String, Node> sent = new LinkedHashMap<>();
    for (Node child : value.children()) {
      if (sent.put(child.name(), child) != null) {
        throw new DoorRefusedException(
            DoorFault.INVALID_PARAMETER, "Field " + where + "." + child.name() + " is given twice");
      }
    }
    for (Part field : struct.fields()) {
      Node child = sent.get(field.name());
      if (child != null) {
        write(field, child, where + "." + field.name());
      }
    }
  }

  private void writeItems(Part item, Node array, String where) throws XMLStreamException {
    int index = 0;
    for (Node child : array.children()) {
      String itemWhere = where + "[" + index++ + "]";
      if (references.resolve(child).isNil()) {
        start(item.name());
        writer.writeAttribute("xsi", XSI, "nil", "true");
        writer.writeEndElement();
      } else {
        write(item, child, itemWhere);
      }
    }
  }

  private void writeText(String name, String text) throws XMLStreamException {
    characters += text.length();
    Limits.check("characters of text", characters, limits.expandedCharacters());
    start(name);
    writer.writeCharacters(text);
    writer.writeEndElement();
  }

  private void start(String name) throws XMLStreamException {
    Limits.check("elements", ++nodes, limits.expandedNodes());
    writer.writeStartElement(name);
  }

  private static String leafText(Node value, String where) {
    if (!value.isLeaf()) {
      throw new DoorRefusedException(
          DoorFault.INVALID_PARAMETER, "Parameter " + where + " must be text, not elements");
    }
    return value.isBase64() ? base64Text(value.text(), where) : value.text();
  }

  /** Text that a client sent as base64 must be what it could have sent as text. */
  private static String base64Text(String text, String where) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.replaceAll("[ \\t\\r\\n]", ""));
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (XML_TEXT.matcher(decoded).matches()) {
        return decoded;
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw notBase64(where);
    }
    throw notBase64(where);
  }

  private static DoorRefusedException notBase64(String where) {
    return new DoorRefusedException(
        DoorFault.INVALID_PARAMETER, "Parameter " + where + " is not UTF-8 text in base64");
  }
}
