package org.orrery.trail;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.orrery.security.CallOrigin;

/**
 * Tells {@link CallOrigin} what is called, and records what was done. The outermost interceptor of
 * a {@link Recorded} bean: whatever others refuse is known by its operation.
 */
public class TrailInterceptor {

  @Inject CallOrigin origin;
  @Inject Trail trail;

  /** Runs the call; what it throws is the door's affair. */
  @AroundInvoke
  public @Nullable Object record(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    Recorded door = method.getDeclaringClass().getAnnotation(Recorded.class);
    if (door == null) {
      return call.proceed();
    }
    ShownParameters shown = ShownParameters.of(method, call.getParameters());
    origin.enters(door.value(), method.getName());
    origin.asks(shown.text());
    shown.account().ifPresent(origin::concerns);
    Object answer = call.proceed();
    if (!method.isAnnotationPresent(ReadOnly.class) && !origin.isAnsweredAgain()) {
      trail.done();
    }
    return answer;
  }
}
