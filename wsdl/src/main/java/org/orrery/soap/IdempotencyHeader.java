package org.orrery.soap;

import com.sun.xml.ws.api.message.Header;
import com.sun.xml.ws.api.message.MessageHeaders;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The one header that the door knows: {@code {urn:orrery}IdempotencyKey}, whose text is the
 * caller's own name for a call that is to happen once.
 */
final class IdempotencyHeader {

  static final QName NAME = new QName("urn:orrery", "IdempotencyKey");

  /** The same for clients to whom a header of HTTP comes easier. */
  static final String HTTP = "Idempotency-Key";

  private static final String NEXT_ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";

  private IdempotencyHeader() {}

  /** Whether a header entry is meant for the server that reads the message. */
  static boolean isForUs(@Nullable String actor) {
    return actor == null || actor.isEmpty() || actor.equals(NEXT_ACTOR);
  }

  static boolean is(@Nullable String namespace, String name) {
    return NAME.getNamespaceURI().equals(namespace) && NAME.getLocalPart().equals(name);
  }

  /**
   * The texts of all such headers: one or none in an honest message.
   *
   * @throws DoorRefusedException if one holds elements
   */
  static List<String> texts(MessageHeaders headers) {
    List<String> texts = new ArrayList<>();
    for (Header header : headers.asList()) {
      if (is(header.getNamespaceURI(), header.getLocalPart())
          && isForUs(header.getAttribute(AnswerMessage.SOAP, "actor"))) {
        texts.add(text(header));
      }
    }
    return texts;
  }

  private static String text(Header header) {
    String text = header.getStringContent(); // Null where there are elements in it.
    if (text == null) {
      throw new DoorRefusedException(
          DoorFault.MALFORMED_REQUEST, "Header " + NAME + " must be text, not elements");
    }
    return text.strip();
  }
}
