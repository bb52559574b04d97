package org.orrery.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Where a node keeps what must not be in the database. */
@ApplicationScoped
public class NodeFiles {

  /**
   * {@code ORRERY_DATA_DIR}, or else the server's own data directory; is made by whoever writes.
   */
  public Path directory() {
    String chosen = System.getenv().getOrDefault("ORRERY_DATA_DIR", "").strip();
    String server = System.getProperty("jboss.server.data.dir", ".");
    return Path.of(chosen.isEmpty() ? server : chosen);
  }
}
