package org.orrery.soap;

import jakarta.xml.soap.Detail;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The one place where faults are made. */
final class FaultMessage {

  /** Namespace of the detail's elements. */
  private static final String DETAIL = "urn:orrery";

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private FaultMessage() {}

  /** The fault as a message of the engine. */
  static AnswerMessage of(Fault fault) {
    return new AnswerMessage(AnswerMessage.SOAP, "Fault", writer -> write(fault, writer));
  }

  /** The fault's envelope in UTF-8, for those who stand before the engine. */
  static byte[] bytes(Fault fault) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      of(fault).writeTo(writer);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The fault as the engine wants it thrown; on its way out it becomes {@link #of}. */
  static SOAPFaultException exception(Fault fault) {
    try {
      SOAPFault soap = SOAPFactory.newInstance().createFault();
      String code = DoorFault.soapCode(fault.code());
      soap.setFaultCode(new QName(AnswerMessage.SOAP, code, "soapenv"));
      soap.setFaultString(printable(fault.message()));
      Detail detail = soap.addDetail();
      detail.addDetailEntry(new QName(DETAIL, "code")).setValue(fault.code());
      detail.addDetailEntry(new QName(DETAIL, "message")).setValue(printable(fault.message()));
      return new SOAPFaultException(soap);
    } catch (SOAPException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Fault fault, XMLStreamWriter writer) throws XMLStreamException {
    writer.writeStartElement("soapenv", "Fault", AnswerMessage.SOAP);
    writeText(writer, "faultcode", "soapenv:" + DoorFault.soapCode(fault.code()));
    writeText(writer, "faultstring", fault.message());
    writer.writeStartElement("detail");
    writeDetail(writer, "code", fault.code());
    writeDetail(writer, "message", fault.message());
    writer.writeEndElement();
    writer.writeEndElement();
  }

  private static void writeDetail(XMLStreamWriter writer, String name, String text)
      throws XMLStreamException {
    writer.writeStartElement("", name, DETAIL);
    writer.writeDefaultNamespace(DETAIL);
    writer.writeCharacters(printable(text));
    writer.writeEndElement();
  }

  private static void writeText(XMLStreamWriter writer, String name, String text)
      throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(printable(text));
    writer.writeEndElement();
  }

  /** A message may quote what a caller sent; what XML cannot hold becomes a question mark. */
  private static String printable(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
  }
}
