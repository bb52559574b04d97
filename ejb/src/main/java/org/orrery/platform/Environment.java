package org.orrery.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.logging.Logger;

/** Hands out what the machine gives: its environment, once, and its clock. */
@ApplicationScoped
class Environment {

  private static final Logger LOG = Logger.getLogger(Environment.class.getName());

  private final OrreryConfig config = OrreryConfig.from(System.getenv());

  Environment() {
    LOG.info(() -> "settings: " + config);
  }

  @Produces
  OrreryConfig config() {
    return config;
  }

  @Produces
  Clock machineClock() {
    return Clock.systemUTC();
  }
}
