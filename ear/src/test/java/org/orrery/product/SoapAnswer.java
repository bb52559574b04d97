package org.orrery.product;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** What came back for a call. */
record SoapAnswer(int status, String xml) {

  /** An answer's outcome when it is no fault. */
  static final String ANSWERED = "answered";

  boolean isFault() {
    return status != 200;
  }

  /** The stable code of a fault, or {@link #ANSWERED}. */
  String outcome() {
    return isFault() ? first("code") : ANSWERED;
  }

  /** The sentence of a fault. */
  String faultString() {
    return first("faultstring");
  }

  /** The single value that an operation returns, such as {@code getQuotaReturn}. */
  String returned() {
    return texts("*").stream().findFirst().orElse("");
  }

  /** The texts of all leaves of a name, or of any name for {@code *}, in their order. */
  List<String> texts(String localName) {
    Document document = WireMeaning.parse(xml);
    var elements = document.getElementsByTagNameNS("*", localName);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Node element = elements.item(i);
      if (element.getChildNodes().getLength() == 1
          && element.getFirstChild().getNodeType() == Node.TEXT_NODE) {
        texts.add(element.getTextContent());
      }
    }
    return texts;
  }

  private String first(String localName) {
    return texts(localName).stream().findFirst().orElse("nothing called " + localName);
  }
}
