package org.orrery.ledger;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** Stands in for what CDI itself would inject. */
public final class TestCdi {

  private TestCdi() {}

  /** An event that goes to one observer. */
  @SuppressWarnings("unchecked")
  public static <T> Event<T> event(Consumer<T> observer) {
    return (Event<T>)
        Proxy.newProxyInstance(
            TestCdi.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("fire")) {
                throw new UnsupportedOperationException(method.getName());
              }
              observer.accept((T) arguments[0]);
              return null;
            });
  }

  /** The beans that an injection point of many would see. */
  @SuppressWarnings("unchecked")
  public static <T> Instance<T> instance(List<T> beans) {
    return (Instance<T>)
        Proxy.newProxyInstance(
            TestCdi.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("stream")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return beans.stream();
            });
  }
}
