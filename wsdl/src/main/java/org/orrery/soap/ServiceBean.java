package org.orrery.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A service as the door calls it, without the engine in between: it decodes a call, calls the bean
 * and encodes what comes of it. The engine tells at its start which beans there are.
 */
final class ServiceBean {

  private static final Logger LOG = Logger.getLogger(ServiceBean.class.getName());

  /** By service; filled when the engine starts. */
  private static final Map<String, ServiceBean> STARTED = new ConcurrentHashMap<>();

  private final Map<String, ServiceMethod> methods = new HashMap<>();
  private final Supplier<?> bean;
  private final FaultTranslator translator;

  /**
   * A service behind the door.
   *
   * @param declared the interface that has its operations
   * @param beanClass whose methods are called
   */
  ServiceBean(Class<?> declared, Class<?> beanClass, Supplier<?> bean, FaultTranslator translator) {
    for (Method operation : declared.getMethods()) {
      methods.put(operation.getName(), ServiceMethod.of(operation, beanClass));
    }
    this.bean = bean;
    this.translator = translator;
  }

  static Optional<ServiceBean> started(String service) {
    return Optional.ofNullable(STARTED.get(service));
  }

  void start(String service) {
    STARTED.put(service, this);
  }

  /** The answer to a call, whatever comes of it. */
  AnswerMessage answer(ServiceContract contract, Envelope envelope, HttpServletRequest request) {
    try {
      CallDecoder.Decoded decoded = CallDecoder.decode(contract, envelope.body(), Limits.STANDARD);
      decoded.call().idempotencyKeys(envelope.idempotencyKeys());
      return call(decoded.call(), decoded.literal(), request);
    } catch (DoorRefusedException refusal) {
      return FaultMessage.of(DoorFault.noted(request, refusal.fault()));
    } catch (RuntimeException bug) {
      LOG.log(Level.SEVERE, "a request could not be decoded", bug);
      return FaultMessage.of(DoorFault.noted(request, DoorFault.failed(request)));
    }
  }

  private AnswerMessage call(Call call, Node literal, HttpServletRequest request) {
    ServiceMethod method = methods.get(call.operation().name());
    if (method == null) {
      throw new IllegalStateException("no method for " + call.operation().name());
    }
    @Nullable Object[] arguments = ArgumentReader.read(method, literal);
    CallContext context =
        call.context(request.getRemoteAddr(), request.getHeader(IdempotencyHeader.HTTP));
    Object answer;
    try {
      answer = context.during(() -> method.method().invoke(bean.get(), arguments));
    } catch (Exception failure) {
      return FaultMessage.of(translator.translate(BeanInvoker.unwrapped(failure)));
    }
    return AnswerEncoder.encode(call, ResultNodes.of(answer));
  }
}
