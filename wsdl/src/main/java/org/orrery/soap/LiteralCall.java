package org.orrery.soap;

import com.sun.xml.stream.buffer.MutableXMLStreamBuffer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Gives the engine a call in its literal form as the XML that it wants to read. */
final class LiteralCall {

  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
  private static final String PREFIX = "call";

  private final XMLStreamWriter writer;

  private LiteralCall(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /**
   * A reader of the call.
   *
   * @param call its element, as {@link CallDecoder} makes it
   */
  static XMLStreamReader reader(Node call) throws XMLStreamException {
    var buffer = new MutableXMLStreamBuffer();
    XMLStreamWriter writer = buffer.createFromXMLStreamWriter();
    writer.writeStartDocument();
    writer.writeStartElement(PREFIX, call.name(), call.namespace());
    writer.writeNamespace(PREFIX, call.namespace());
    new LiteralCall(writer).writeContent(call);
    writer.writeEndElement();
    writer.writeEndDocument();
    return buffer.readAsXMLStreamReader();
  }

  private void writeContent(Node element) throws XMLStreamException {
    if (element.isLeaf()) {
      writer.writeCharacters(element.text());
    }
    for (Node child : element.children()) {
      writer.writeStartElement(child.name());
      if (child.isNil()) {
        writer.writeAttribute("xsi", XSI, "nil", "true");
      } else {
        writeContent(child);
      }
      writer.writeEndElement();
    }
  }
}
