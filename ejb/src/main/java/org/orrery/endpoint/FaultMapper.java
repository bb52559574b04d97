package org.orrery.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.soap.Fault;
import org.orrery.soap.FaultTranslator;
import org.orrery.trail.Failures;

/** Turns any failure into what the caller is told, as every door does. */
@ApplicationScoped
public class FaultMapper implements FaultTranslator {

  @Inject Failures failures;

  @Override
  public Fault translate(Throwable failure) {
    Failures.Told told = failures.tell(failure);
    return new Fault(told.code(), told.message());
  }
}
