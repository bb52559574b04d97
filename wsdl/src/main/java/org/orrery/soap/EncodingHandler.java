package org.orrery.soap;

import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.handler.MessageHandler;
import com.sun.xml.ws.api.handler.MessageHandlerContext;
import com.sun.xml.ws.api.message.Header;
import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.Messages;
import jakarta.servlet.ServletRequest;
import jakarta.xml.ws.handler.MessageContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Stands between the wire and the engine: RPC/encoded outside, RPC/literal inside, in both
 * directions. Declared in {@code /handlers.xml}; the same for every service.
 */
public final class EncodingHandler implements MessageHandler<MessageHandlerContext> {

  private static final Logger LOG = Logger.getLogger(EncodingHandler.class.getName());

  /** Our own answers are bounded by those who give them. */
  private static final Limits ANSWER =
      new Limits(
          Integer.MAX_VALUE,
          Limits.STANDARD.depth(),
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);

  /** Made by the engine, once for each endpoint. */
  public EncodingHandler() {}

  @Override
  public boolean handleMessage(MessageHandlerContext context) {
    boolean outbound = Boolean.TRUE.equals(context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY));
    return outbound ? encode(context) : decode(context);
  }

  @Override
  public boolean handleFault(MessageHandlerContext context) {
    Fault fault = Call.of(context).flatMap(Call::fault).orElseGet(() -> failed(context));
    context.setMessage(FaultMessage.of(fault));
    return true;
  }

  /** Lets the call through, or answers it with a fault and turns it back. */
  private static boolean decode(MessageHandlerContext context) {
    try {
      Message encoded = context.getMessage();
      CallDecoder.Decoded decoded =
          CallDecoder.decode(
              ServiceContract.ofPort(context.getPort()), body(encoded), Limits.STANDARD);
      decoded.call().idempotencyKeys(IdempotencyHeader.texts(encoded.getHeaders()));
      decoded.call().putInto(context);
      Message literal =
          Messages.createUsingPayload(LiteralCall.reader(decoded.literal()), SOAPVersion.SOAP_11);
      for (Header header : encoded.getHeaders().asList()) {
        literal.getHeaders().add(header);
      }
      context.setMessage(literal);
      return true;
    } catch (DoorRefusedException refusal) {
      context.setMessage(FaultMessage.of(refusal.fault()));
    } catch (XMLStreamException notXml) {
      context.setMessage(FaultMessage.of(BodyText.notXml(notXml)));
    } catch (RuntimeException bug) {
      LOG.log(Level.SEVERE, "a request could not be decoded", bug);
      context.setMessage(FaultMessage.of(failed(context)));
    }
    return false;
  }

  private static Fault failed(MessageContext context) {
    Object request = context.get(MessageContext.SERVLET_REQUEST);
    return DoorFault.failed(request instanceof ServletRequest servlet ? servlet : null);
  }

  private static boolean encode(MessageHandlerContext context) {
    Message literal = context.getMessage();
    Optional<Call> call = Call.of(context);
    if (literal instanceof AnswerMessage || call.isEmpty()) {
      return true; // A refusal on its way out.
    }
    try {
      Node answer = NodeReader.siblings(literal.readPayload(), ANSWER).get(0);
      context.setMessage(AnswerEncoder.encode(call.get(), answer));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the engine's own answer cannot be read", e);
    }
    return true;
  }

  private static List<Node> body(Message message) throws XMLStreamException {
    XMLStreamReader reader = message.hasPayload() ? message.readPayload() : null;
    return reader == null ? List.of() : NodeReader.siblings(reader, Limits.STANDARD);
  }

  @Override
  public Set<QName> getHeaders() {
    return Set.of(IdempotencyHeader.NAME);
  }

  @Override
  public void close(MessageContext context) {
    // Nothing is kept between messages.
  }
}
