package org.orrery.soap;

/** Writes requests for tests: the dull parts of an envelope around what a test is about. */
final class Envelopes {

  static final String TOKEN =
      "<at><accountId>0</accountId><login>admin</login><password>secret</password></at>";

  private static final String OPEN =
      "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xmlns:soapenc=\"http://schemas.xmlsoap.org/soap/encoding/\">";

  private Envelopes() {}

  static String envelope(String bodyContent) {
    return OPEN + "<soapenv:Body>" + bodyContent + "</soapenv:Body></soapenv:Envelope>";
  }

  static String envelope(String header, String bodyContent) {
    return OPEN
        + "<soapenv:Header>"
        + header
        + "</soapenv:Header><soapenv:Body>"
        + bodyContent
        + "</soapenv:Body></soapenv:Envelope>";
  }

  /** A call of an operation in the service's own namespace. */
  static String call(String operation, String parameters) {
    return envelope(element(operation, parameters));
  }

  static String element(String operation, String parameters) {
    return "<m:"
        + operation
        + " xmlns:m=\"AdminServices\">"
        + parameters
        + "</m:"
        + operation
        + ">";
  }
}
