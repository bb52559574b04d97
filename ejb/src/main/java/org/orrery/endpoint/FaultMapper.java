package org.orrery.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.idempotency.Keys;
import org.orrery.soap.Fault;
import org.orrery.soap.FaultTranslator;
import org.orrery.trail.Failures;

/** Turns any failure into what the caller is told, as every door does. */
@ApplicationScoped
public class FaultMapper implements FaultTranslator {

  @Inject Failures failures;
  @Inject Keys keys;

  @Override
  public Fault translate(Throwable failure) {
    Failures.Told told = failures.tell(settled(failure));
    return new Fault(told.code(), told.message());
  }

  /** What is to be told of a call with an idempotency key must be remembered before it is told. */
  private Throwable settled(Throwable failure) {
    try {
      return keys.settle(failure);
    } catch (RuntimeException another) {
      return another;
    }
  }
}
