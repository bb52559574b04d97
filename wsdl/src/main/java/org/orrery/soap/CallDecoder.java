package org.orrery.soap;

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
import org.jspecify.annotations.Nullable;
import org.orrery.soap.ServiceContract.Operation;
import org.orrery.soap.WireType.Part;
import org.orrery.wire.AuthToken;

/**
 * Turns one RPC/encoded call into the RPC/literal one that the service's types, or the engine, are
 * read from.
 *
 * <p>Types come from the contract alone; what the sender says of types is not believed. A value
 * that is nil is left out, except in an array, where the place counts.
 */
final class CallDecoder {

  /** What XML may hold as characters; everything else can only come in a wrapping. */
  private static final Pattern XML_TEXT =
      Pattern.compile("[\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]*");

  private final Limits limits;
  private final References references;
  private final Set<Node> expanding = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;
  private int characters;

  private CallDecoder(Limits limits, References references) {
    this.limits = limits;
    this.references = references;
  }

  /**
   * A call that was understood, and its literal form.
   *
   * @param literal the call's element, whose children are the arguments that were sent
   */
  record Decoded(Call call, Node literal) {}

  /**
   * Decodes the elements of a body.
   *
   * @throws DoorRefusedException if they are not a call that the contract allows
   */
  static Decoded decode(ServiceContract contract, List<Node> body, Limits limits) {
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
    var literal = new Node(contract.name(), operation.name(), Node.Marks.PLAIN);
    var decoder = new CallDecoder(limits, references);
    AuthToken token = decoder.writeCall(literal, operation, references.resolve(element));
    return new Decoded(new Call(operation, element.namespace(), token), literal);
  }

  /** The engine dispatches by the first element, before it asks us; it must not be misled. */
  private static void requireNoDecoy(ServiceContract contract, Node first, Node call) {
    if (first != call && contract.operations().containsKey(first.name())) {
      throw new DoorRefusedException(
          DoorFault.MALFORMED_REQUEST,
          "Element " + first.name() + " before the call has the name of an operation");
    }
  }

  private @Nullable AuthToken writeCall(Node literal, Operation operation, Node element) {
    AuthToken undeclared = null;
    for (Operation.Argument argument : operation.assign(element.children())) {
      Part part = argument.part();
      if (!operation.declaresToken() && part.name().equals(ServiceContract.TOKEN_PART)) {
        undeclared = new TokenReader(references).read(argument.value());
      } else {
        write(literal, part, argument.value(), part.name());
      }
    }
    return undeclared;
  }

  private void write(Node literal, Part part, Node node, String where) {
    Node value = references.resolve(node);
    if (value.isNil()) {
      return;
    }
    if (part.type() instanceof WireType.Scalar scalar) {
      var text = ScalarText.read(scalar, leafText(value, where), where);
      if (text.isPresent()) {
        writeText(literal, part.name(), text.get());
      }
    } else if (part.type() instanceof WireType.Any && !value.isArray()) {
      writeText(literal, part.name(), leafText(value, where));
    } else {
      writeNested(literal, part, value, where);
    }
  }

  private void writeNested(Node literal, Part part, Node value, String where) {
    if (!value.isBlank()) {
      throw new DoorRefusedException(
          DoorFault.INVALID_PARAMETER, "Parameter " + where + " has text where elements belong");
    }
    if (!expanding.add(value)) {
      throw new DoorRefusedException(
          DoorFault.INVALID_REFERENCE, "Parameter " + where + " contains itself");
    }
    Limits.check("elements within each other", expanding.size(), limits.depth());
    Node nested = start(literal, part.name(), Node.Marks.PLAIN);
    if (part.type() instanceof WireType.Struct struct) {
      writeFields(nested, struct, value, where);
    } else {
      WireType item =
          part.type() instanceof WireType.Array array ? array.item() : new WireType.Any();
      writeItems(nested, new Part("item", item), value, where);
    }
    expanding.remove(value);
  }

  private void writeFields(Node literal, WireType.Struct struct, Node value, String where) {
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
        write(literal, field, child, where + "." + field.name());
      }
    }
  }

  private void writeItems(Node literal, Part item, Node array, String where) {
    int index = 0;
    for (Node child : array.children()) {
      String itemWhere = where + "[" + index++ + "]";
      if (references.resolve(child).isNil()) {
        start(literal, item.name(), Node.Marks.NIL);
      } else {
        write(literal, item, child, itemWhere);
      }
    }
  }

  private void writeText(Node literal, String name, String text) {
    characters += text.length();
    Limits.check("characters of text", characters, limits.expandedCharacters());
    start(literal, name, Node.Marks.PLAIN).append(text);
  }

  private Node start(Node literal, String name, Node.Marks marks) {
    Limits.check("elements", ++nodes, limits.expandedNodes());
    Node element = new Node("", name, marks);
    literal.add(element);
    return element;
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
