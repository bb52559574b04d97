package org.orrery.endpoint;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.jws.WebService;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.idempotency.KeyedCall;
import org.orrery.idempotency.Keys;
import org.orrery.security.Caller;
import org.orrery.security.Callers;
import org.orrery.soap.CallContext;

/**
 * Makes an operation that changes something happen once per idempotency key, within the operation's
 * own transaction. A call without a key passes untouched.
 */
public class OncePerKey {

  @Inject Callers callers;
  @Inject Keys keys;

  /** Called by the container around each operation that names this class. */
  @AroundInvoke
  public @Nullable Object run(InvocationContext invocation) throws Exception {
    CallContext context = CallContext.current();
    CallArguments arguments = new CallArguments(invocation.getMethod(), invocation.getParameters());
    Optional<IdempotencyKey> key = SentKey.of(context.idempotencyKeys(), arguments.values());
    if (key.isEmpty()) {
      return invocation.proceed();
    }
    // Before the key is taken: whoever checks a password must not hold a connection meanwhile.
    Caller caller = callers.identify(TokenMapper.token(arguments.token(), context.remoteAddress()));
    context.keepCaller(caller);
    KeyedCall call =
        new KeyedCall(
            caller,
            operation(invocation.getMethod()),
            key.get(),
            arguments.content(),
            arguments.secret());
    String answer = keys.once(call, () -> KeptAnswer.write(proceed(invocation)));
    return KeptAnswer.read(answer, invocation.getMethod().getReturnType());
  }

  /** With its service, since several services have operations of the same name. */
  private static String operation(Method method) {
    String contract =
        method.getDeclaringClass().getAnnotation(WebService.class).endpointInterface();
    return contract.substring(contract.lastIndexOf('.') + 1) + "." + method.getName();
  }

  private static @Nullable Object proceed(InvocationContext invocation) {
    try {
      return invocation.proceed();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("an operation throws what it does not declare", e);
    }
  }
}
