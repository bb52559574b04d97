package org.orrery.ledger;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
  public static <T> Instance<T> instance(List<T> beans) {
    return instance(beans::stream);
  }

  /** The same where they are only known when they are asked for. */
  @SuppressWarnings("unchecked")
  static <T> Instance<T> instance(Supplier<Stream<T>> beans) {
    return (Instance<T>)
        Proxy.newProxyInstance(
            TestCdi.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "stream" -> beans.get();
                  case "iterator" -> beans.get().iterator();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
