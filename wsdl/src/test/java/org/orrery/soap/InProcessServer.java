package org.orrery.soap;

import com.sun.xml.ws.api.BindingID;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.server.Container;
import com.sun.xml.ws.api.server.SDDocumentSource;
import com.sun.xml.ws.api.server.WSEndpoint;
import com.sun.xml.ws.binding.BindingImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import org.orrery.wire.AdminServices;

/** The engine with the handler and a recording service, without a server around it. */
final class InProcessServer {

  private static final String CONTENT_TYPE = "text/xml;charset=utf-8";

  private final WSEndpoint<?> endpoint;

  InProcessServer(RecordingService service) {
    this(AdminServices.class, service.endpoint());
  }

  <T> InProcessServer(Class<T> serviceInterface, T bean) {
    String service = serviceInterface.getSimpleName();
    var binding = (BindingImpl) BindingID.SOAP11_HTTP.createBinding();
    binding.setHandlerChain(List.of(new EncodingHandler()));
    endpoint =
        WSEndpoint.create(
            serviceInterface,
            false,
            new BeanInvoker(() -> bean, InProcessServer::translate),
            new QName(service, service + "Service"),
            new QName(service, service),
            Container.NONE,
            binding,
            SDDocumentSource.create(getClass().getResource("/wsdl/" + service + ".wsdl")),
            List.of(),
            null,
            false);
  }

  /** The answer to an envelope, both as text. */
  String call(String envelope) {
    return new String(call(envelope.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** The answer to an envelope, both in UTF-8. */
  byte[] call(byte[] envelope) {
    Packet request = new Packet();
    Codec codec = endpoint.createCodec();
    try {
      codec.decode(new ByteArrayInputStream(envelope), CONTENT_TYPE, request);
      Packet answer = endpoint.createPipeHead().process(request, null, null);
      var bytes = new ByteArrayOutputStream();
      codec.encode(answer, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fault translate(Throwable failure) {
    return new Fault(failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
  }
}
