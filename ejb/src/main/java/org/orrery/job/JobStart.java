package org.orrery.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Begins a job as soon as it is certain that somebody asked for it. */
@ApplicationScoped
class JobStart {

  @Inject JobRunner runner;

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAsked asked) {
    runner.run(asked.id());
  }
}
