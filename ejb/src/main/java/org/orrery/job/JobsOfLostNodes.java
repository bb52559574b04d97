package org.orrery.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.orrery.node.NodeLost;

/** Ends the jobs of a lost node, so that they can be asked for again. */
@ApplicationScoped
class JobsOfLostNodes {

  @Inject JobRepository jobs;
  @Inject Clock clock;

  void onLost(@Observes NodeLost node) {
    jobs.loseOfLost(node.name(), clock.instant());
  }
}
