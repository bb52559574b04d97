package org.orrery.vault;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;

/** Reads the keys at start, so that a file that cannot be used stops it, and says what is amiss. */
@Singleton
@Startup
@DependsOn("FirstStart")
public class KeyCheck {

  private static final Logger LOG = Logger.getLogger(KeyCheck.class.getName());

  @Inject VaultKeys keys;

  @PostConstruct
  void check() {
    if (keys.current().isEmpty()) {
      LOG.info("no ORRERY_SECRET_KEY_FILE: card numbers are not kept");
    }
    long notBound = keys.notBound();
    if (notBound > 0) {
      LOG.warning(() -> notBound + " cards are not sealed for their customers: run vault rekey");
    }
    List<String> missing = keys.missing();
    if (!missing.isEmpty()) {
      LOG.severe(() -> "ORRERY_SECRET_KEY_FILE lacks keys that cards are sealed with: " + missing);
    }
  }
}
