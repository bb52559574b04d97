package org.orrery.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Logger;

/** Hands out what the machine gives: its environment, once, and its clock. */
@ApplicationScoped
class Environment {

  private static final Logger LOG = Logger.getLogger(Environment.class.getName());

  private final OrreryConfig config = OrreryConfig.from(System.getenv());

  private final TlsSettings tls =
      TlsSettings.from(System.getenv(), Path.of(System.getProperty("jboss.server.data.dir", ".")));

  Environment() {
    LOG.info(() -> "settings: " + config + ", " + tls);
  }

  @Produces
  OrreryConfig config() {
    return config;
  }

  @Produces
  TlsSettings tls() {
    return tls;
  }

  @Produces
  Clock machineClock() {
    return Clock.systemUTC();
  }
}
