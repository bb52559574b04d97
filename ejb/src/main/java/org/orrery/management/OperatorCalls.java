package org.orrery.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.orrery.meter.Calls;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.trail.Failures;
import org.orrery.trail.ReadOnly;
import org.orrery.trail.ShownParameters;
import org.orrery.trail.Trail;

/**
 * Serves the verbs of all monitors: each is a call, recorded in the trail in the transaction of its
 * effect, and refused in words that a JMX client understands.
 */
@ApplicationScoped
class OperatorCalls {

  @Inject CallOrigin origin;
  @Inject Trail trail;
  @Inject Failures failures;
  @Inject Calls calls;

  /**
   * A verb of a monitor.
   *
   * @param type as in the monitor's name, such as {@code Billing}
   */
  record Verb(String type, Object monitor, Method method) {

    /** Attributes are looked at by programs, all the time; nobody asks who. */
    boolean isAttribute() {
      return method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*");
    }

    @Nullable Object run(@Nullable Object @Nullable [] arguments) {
      try {
        return method.invoke(monitor, arguments);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException("a monitor failed", e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Does what the operator asks for.
   *
   * @throws IllegalStateException if it is refused, or fails
   * @throws IllegalArgumentException if a value cannot be
   */
  @ActivateRequestContext
  public @Nullable Object call(Verb verb, @Nullable Object @Nullable [] arguments) {
    ShownParameters shown = ShownParameters.of(verb.method(), arguments);
    origin.enters(Door.JMX, verb.type() + "." + verb.method().getName());
    origin.isBy(Operator.CALLER);
    origin.asks(shown.text());
    shown.account().ifPresent(origin::concerns);
    long began = System.nanoTime();
    try {
      return recorded(verb, arguments);
    } catch (RuntimeException failure) {
      throw RemoteAnswer.refusal(failures.tell(failure));
    } finally {
      calls.count(Door.JMX, origin.operation(), origin.code(), System.nanoTime() - began);
    }
  }

  private @Nullable Object recorded(Verb verb, @Nullable Object @Nullable [] arguments) {
    Method method = verb.method();
    if (method.isAnnotationPresent(ReadOnly.class)) {
      return verb.run(arguments);
    }
    if (method.isAnnotationPresent(InOwnTransactions.class)) {
      Object answer = verb.run(arguments);
      return trail.during(() -> answer);
    }
    return trail.during(() -> verb.run(arguments));
  }
}
