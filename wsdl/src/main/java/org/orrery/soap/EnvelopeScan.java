package org.orrery.soap;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole request and looks it over before anything else sees it: that it is XML, without a
 * document type, within the {@link Limits}, a SOAP 1.1 envelope with a body, and that its headers
 * ask nothing of us that we do not know. So every failure that the engine would answer in its own
 * way is answered in ours.
 */
final class EnvelopeScan {

  private static final int ENVELOPE = 1;
  private static final int PART = 2;
  private static final int ENTRY = 3;

  /** Made once; a factory that is not changed may serve many at a time. */
  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader reader;
  private final Limits limits;
  private final List<Node> body = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final List<String> keys = new ArrayList<>();
  private @Nullable StringBuilder key;
  private String part = "";
  private String misplaced = "";
  private boolean hasBody;
  private int depth;
  private int nodes;
  private int references;
  private boolean hasNestedKey;

  private EnvelopeScan(XMLStreamReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /**
   * Reads a request.
   *
   * @param xml the request as text
   * @throws DoorRefusedException if the request is not one that the engine may see
   */
  static Envelope read(String xml, Limits limits) {
    if (xml.isBlank()) {
      throw refused("The request is empty");
    }
    if (TagScan.hasDocumentType(xml)) {
      throw refused("SOAP forbids a document type declaration");
    }
    TagScan.check(xml, limits);
    try {
      XMLStreamReader reader = PARSERS.createXMLStreamReader(new StringReader(xml));
      return new EnvelopeScan(reader, limits).scan();
    } catch (XMLStreamException e) {
      throw new DoorRefusedException(DoorFault.MALFORMED_REQUEST, BodyText.notXml(e).message());
    }
  }

  /** Parsers that say at each step what is wrong, and not only when the text is asked for. */
  private static XMLInputFactory parsers() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.getConfig().doParseLazily(false);
    factory.getConfig().setMaxAttributeSize(Limits.STANDARD.bodyBytes());
    return factory;
  }

  private Envelope scan() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters();
        default -> {} // Comments and processing instructions say nothing.
      }
    }
    if (!misplaced.isEmpty()) { // Not before all was read: who sends no XML is told so first.
      throw refused("The envelope has a " + misplaced + " where none belongs");
    }
    if (body.isEmpty()) {
      throw refused("The SOAP body is missing or empty");
    }
    if (hasNestedKey) {
      throw refused("Header " + IdempotencyHeader.NAME + " must be text, not elements");
    }
    return new Envelope(new References(body).call(body).namespace(), body, keys);
  }

  private void start() {
    depth++;
    Limits.check("elements", ++nodes, limits.nodes());
    Limits.check("elements within each other", depth, limits.depth());
    String name = reader.getLocalName();
    if (depth == ENVELOPE) {
      envelope(name);
    } else if (depth == PART) {
      part(isSoap(reader.getNamespaceURI()) ? name : "");
    } else if (part.equals("Header") && depth == ENTRY) {
      header(name);
    } else if (part.equals("Body")) {
      bodyElement(name);
    } else {
      hasNestedKey |= key != null;
    }
  }

  /** An envelope has a header, perhaps, and then one body; what stands after it is not read. */
  private void part(String name) {
    boolean isHeader = name.equals("Header");
    boolean isBody = name.equals("Body");
    boolean isMisplaced = hasBody ? isHeader || isBody : !isBody && !(isHeader && part.isEmpty());
    if (isMisplaced && misplaced.isEmpty()) {
      misplaced = reader.getLocalName();
    }
    hasBody |= isBody;
    part = name;
  }

  private void bodyElement(String name) {
    Node.Marks marks = NodeReader.marks(reader);
    if (marks.isReference()) {
      Limits.check("references", ++references, limits.references());
    }
    String namespace = reader.getNamespaceURI();
    Node node = new Node(namespace == null ? "" : namespace, name, marks);
    Node parent = open.peek();
    if (parent == null) {
      body.add(node);
    } else {
      parent.add(node);
    }
    open.push(node);
  }

  private void end() {
    if (!open.isEmpty()) {
      open.pop();
    } else if (depth == ENTRY && key != null) {
      keys.add(key.toString().strip());
      key = null;
    }
    depth--;
  }

  private void envelope(String name) {
    if (!name.equals("Envelope")) {
      throw refused("Not a SOAP envelope: " + name);
    }
    if (!isSoap(reader.getNamespaceURI())) {
      throw new DoorRefusedException(
          DoorFault.VERSION_MISMATCH, "This service speaks SOAP 1.1, " + AnswerMessage.SOAP);
    }
  }

  private void header(String name) {
    String obliged = reader.getAttributeValue(AnswerMessage.SOAP, "mustUnderstand");
    String actor = reader.getAttributeValue(AnswerMessage.SOAP, "actor");
    boolean isAsked = "1".equals(obliged) || "true".equals(obliged);
    boolean isKnown = IdempotencyHeader.is(reader.getNamespaceURI(), name);
    if (isAsked && !isKnown && IdempotencyHeader.isForUs(actor)) {
      throw new DoorRefusedException(
          DoorFault.HEADER_NOT_UNDERSTOOD,
          "Did not understand header {"
              + reader.getNamespaceURI()
              + "}"
              + name
              + "; send it without mustUnderstand");
    }
    if (isKnown && IdempotencyHeader.isForUs(actor)) {
      key = new StringBuilder();
    }
  }

  /** Text outside of header entries and of the call is an error, and says where it stands. */
  private void characters() {
    if (depth <= PART && !reader.isWhiteSpace()) {
      throw refused("Text where elements belong, at line " + reader.getLocation().getLineNumber());
    }
    Node node = open.peek();
    if (node != null) {
      node.append(reader.getText());
    } else if (key != null) {
      key.append(reader.getText());
    }
  }

  private static boolean isSoap(String namespace) {
    return AnswerMessage.SOAP.equals(namespace);
  }

  private static DoorRefusedException refused(String message) {
    return new DoorRefusedException(DoorFault.MALFORMED_REQUEST, message);
  }
}
