package org.orrery.soap;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.Invoker;
import com.sun.xml.ws.api.server.WSEndpoint;
import com.sun.xml.ws.api.server.WSWebServiceContext;
import jakarta.ejb.EJBException;
import jakarta.jws.WebService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.handler.MessageContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls an endpoint within its {@link CallContext}, and names its failures for the caller. */
final class BeanInvoker extends Invoker {

  private final Supplier<?> bean;
  private final FaultTranslator translator;

  BeanInvoker(Supplier<?> bean, FaultTranslator translator) {
    this.bean = bean;
    this.translator = translator;
  }

  /**
   * Reads the service's contract, so that a faulty one stops the start and not the first call, and
   * lets the door know the bean.
   */
  @Override
  @SuppressWarnings("rawtypes") // As the engine declares it.
  public void start(WSWebServiceContext context, WSEndpoint endpoint) {
    String service = ServiceContract.ofPort(endpoint.getPort()).name();
    Class<?> beanClass = endpoint.getImplementationClass();
    new ServiceBean(declared(beanClass), beanClass, bean, translator).start(service);
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
          .during(() -> method.invoke(bean.get(), arguments));
    } catch (Exception failure) {
      Fault fault = translator.translate(unwrapped(failure));
      call.failed(fault);
      // Wrapped, the engine takes it for an answer; bare, for a bug that it logs with its stack.
      throw new InvocationTargetException(FaultMessage.exception(fault));
    }
  }

  /** The interface that a bean names, or what was given in its place. */
  private static Class<?> declared(Class<?> beanClass) {
    WebService service = beanClass.getAnnotation(WebService.class);
    String name = service == null ? "" : service.endpointInterface();
    try {
      return name.isEmpty() ? beanClass : beanClass.getClassLoader().loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
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

  static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wraps = failure instanceof InvocationTargetException || failure instanceof EJBException;
    return wraps && cause != null ? unwrapped(cause) : failure;
  }
}
