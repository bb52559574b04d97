package org.orrery.soap;

import com.sun.xml.stream.buffer.MutableXMLStreamBuffer;
import com.sun.xml.stream.buffer.XMLStreamBufferSource;
import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.HeaderList;
import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.MessageHeaders;
import com.sun.xml.ws.api.streaming.XMLStreamWriterFactory;
import com.sun.xml.ws.message.AbstractMessageImpl;
import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.Source;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;

/**
 * Anything that leaves the door: an envelope spelled as Axis spells it, with a body that is written
 * straight to the wire. No headers.
 */
final class AnswerMessage extends AbstractMessageImpl {

  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
  static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private static final int INITIAL_BYTES = 1024;
  private static final String ENCODING = "utf-8";

  /** Writes the one element within the body. Called once for each time the message is written. */
  interface Payload {
    void writeTo(XMLStreamWriter writer) throws XMLStreamException;
  }

  private final String namespace;
  private final String name;
  private final Payload payload;

  /** An answer whose body holds one element of this name. */
  AnswerMessage(String namespace, String name, Payload payload) {
    super(SOAPVersion.SOAP_11);
    this.namespace = namespace;
    this.name = name;
    this.payload = payload;
  }

  @Override
  public void writeTo(XMLStreamWriter writer) throws XMLStreamException {
    writer.writeStartElement("soapenv", "Envelope", SOAP);
    writer.writeNamespace("soapenv", SOAP);
    writer.writeNamespace("xsd", XSD);
    writer.writeNamespace("xsi", XSI);
    writer.writeStartElement("soapenv", "Body", SOAP);
    payload.writeTo(writer);
    writer.writeEndElement();
    writer.writeEndElement();
  }

  /** The message in UTF-8, by the writer that the engine would take. */
  byte[] bytes() throws XMLStreamException {
    var bytes = new ByteArrayOutputStream(INITIAL_BYTES);
    XMLStreamWriter writer = XMLStreamWriterFactory.create(bytes, ENCODING);
    writeTo(writer);
    writer.flush();
    XMLStreamWriterFactory.recycle(writer);
    return bytes.toByteArray();
  }

  @Override
  public void writePayloadTo(XMLStreamWriter writer) throws XMLStreamException {
    payload.writeTo(writer);
  }

  @Override
  protected void writePayloadTo(ContentHandler content, ErrorHandler errors, boolean fragment)
      throws SAXException {
    try {
      buffered().writeTo(content, errors, fragment);
    } catch (XMLStreamException e) {
      throw new SAXException(e);
    }
  }

  @Override
  public XMLStreamReader readPayload() throws XMLStreamException {
    XMLStreamReader reader = buffered().readAsXMLStreamReader();
    reader.nextTag();
    return reader;
  }

  @Override
  public Source readPayloadAsSource() {
    try {
      return new XMLStreamBufferSource(buffered());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private MutableXMLStreamBuffer buffered() throws XMLStreamException {
    var buffer = new MutableXMLStreamBuffer();
    XMLStreamWriter writer = buffer.createFromXMLStreamWriter();
    writer.writeStartDocument();
    payload.writeTo(writer);
    writer.writeEndDocument();
    return buffer;
  }

  @Override
  public boolean isFault() {
    return name.equals("Fault") && namespace.equals(SOAP);
  }

  @Override
  public String getPayloadNamespaceURI() {
    return namespace;
  }

  @Override
  public String getPayloadLocalPart() {
    return name;
  }

  @Override
  public boolean hasPayload() {
    return true;
  }

  @Override
  public boolean hasHeaders() {
    return false;
  }

  @Override
  public MessageHeaders getHeaders() {
    return new HeaderList(SOAPVersion.SOAP_11);
  }

  @Override
  public Message copy() {
    return new AnswerMessage(namespace, name, payload).copyFrom(this);
  }
}
