package org.orrery.soap;

import com.sun.xml.ws.api.streaming.XMLStreamReaderFactory;
import jakarta.xml.ws.WebServiceException;
import java.io.ByteArrayInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Names the fault of a call on which the engine gave up before it asked us.
 *
 * <p>The engine has a parser of its own, which is stricter in places, such as names that begin with
 * a colon. What it cannot read is the sender's mistake; anything else is ours, and is logged.
 */
final class EngineFailure {

  private static final Logger LOG = Logger.getLogger(EngineFailure.class.getName());

  private EngineFailure() {}

  static Fault fault(DoorRequest call, Exception failure) {
    try {
      XMLStreamReader reader =
          XMLStreamReaderFactory.create(null, new ByteArrayInputStream(call.body()), true);
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException notXml) {
      return BodyText.notXml(notXml);
    } catch (WebServiceException notXml) {
      return new Fault(DoorFault.MALFORMED_REQUEST.name(), "Not well-formed XML");
    }
    LOG.log(Level.SEVERE, "a SOAP call failed outside of its service", failure);
    return DoorFault.failed(call);
  }
}
