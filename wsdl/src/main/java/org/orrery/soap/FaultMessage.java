package org.orrery.soap;

import jakarta.xml.soap.Detail;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import javax.xml.namespace.QName;

/** The one place where faults are made. */
final class FaultMessage {

  /** Namespace of the detail's elements. */
  static final String DETAIL_NAMESPACE = "urn:orrery";

  private FaultMessage() {}

  /** The fault as the engine wants it thrown. */
  static SOAPFaultException exception(Fault fault) {
    try {
      SOAPFault soap = SOAPFactory.newInstance().createFault();
      String code = DoorFault.soapCode(fault.code());
      soap.setFaultCode(new QName(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, code, "soapenv"));
      soap.setFaultString(fault.message());
      Detail detail = soap.addDetail();
      detail.addDetailEntry(new QName(DETAIL_NAMESPACE, "code")).setValue(fault.code());
      detail.addDetailEntry(new QName(DETAIL_NAMESPACE, "message")).setValue(fault.message());
      return new SOAPFaultException(soap);
    } catch (SOAPException e) {
      throw new IllegalStateException(e);
    }
  }
}
