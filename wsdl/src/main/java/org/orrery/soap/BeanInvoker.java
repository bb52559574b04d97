package org.orrery.soap;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.Invoker;
import com.sun.xml.ws.api.server.WSEndpoint;
import com.sun.xml.ws.api.server.WSWebServiceContext;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.handler.MessageContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls an endpoint within its {@link CallContext}, and names its failures for the caller. */
final class BeanInvoker extends Invoker {

  private final Function<Packet, ?> beans;
  private final FaultTranslator translator;

  BeanInvoker(Function<Packet, ?> beans, FaultTranslator translator) {
    this.beans = beans;
    this.translator = translator;
  }

  /** Reads the service's contract, so that a faulty one stops the start and not the first call. */
  @Override
  @SuppressWarnings("rawtypes") // As the engine declares it.
  public void start(WSWebServiceContext context, WSEndpoint endpoint) {
    ServiceContract.ofPort(endpoint.getPort());
  }

  @Override
  public @Nullable Object invoke(Packet request, Method method, @Nullable Object... arguments)
      throws InvocationTargetException, IllegalAccessException {
    Call call =
        Call.of(request).orElseThrow(() -> new IllegalStateException("the handler is missing"));
    try {
      HttpServletRequest http = http(request);
      return call.context(
              http == null ? "" : http.getRemoteAddr(),
              http == null ? null : http.getHeader(IdempotencyHeader.HTTP))
          .during(() -> method.invoke(beans.apply(request), arguments));
    } catch (Exception failure) {
      Fault fault = translator.translate(unwrapped(failure));
      call.failed(fault);
      // Wrapped, the engine takes it for an answer; bare, for a bug that it logs with its stack.
      throw new InvocationTargetException(FaultMessage.exception(fault));
    }
  }

  /** None where there is no network. */
  private static @Nullable HttpServletRequest http(Packet packet) {
    Object request =
        packet.supports(MessageContext.SERVLET_REQUEST)
            ? packet.get(MessageContext.SERVLET_REQUEST)
            : null;
    return request instanceof HttpServletRequest http ? http : null;
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wraps = failure instanceof InvocationTargetException || failure instanceof EJBException;
    return wraps && cause != null ? unwrapped(cause) : failure;
  }
}
