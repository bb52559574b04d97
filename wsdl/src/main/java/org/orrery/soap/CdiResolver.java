package org.orrery.soap;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.server.InstanceResolver;
import com.sun.xml.ws.api.server.Invoker;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/**
 * Finds the container's bean of an endpoint class, once, and calls it.
 *
 * <p>Each endpoint has a resolver of its own; nothing is shared between endpoint classes.
 */
public final class CdiResolver<T> extends InstanceResolver<T> {

  private final Class<T> endpointClass;
  private volatile @Nullable T bean;

  /** Called by the engine, for the class that carries {@link CdiManaged}. */
  public CdiResolver(Class<T> endpointClass) {
    this.endpointClass = endpointClass;
  }

  @Override
  public T resolve(Packet request) {
    return bean();
  }

  private T bean() {
    T found = bean;
    if (found == null) {
      found = CDI.current().select(endpointClass).get();
      bean = found;
    }
    return found;
  }

  @Override
  public Invoker createInvoker() {
    return new BeanInvoker(
        this::bean,
        failure -> CDI.current().select(FaultTranslator.class).get().translate(failure));
  }
}
