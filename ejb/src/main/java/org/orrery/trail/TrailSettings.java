package org.orrery.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.platform.Database;

/** The rows of table setting that the trail goes by. */
@ApplicationScoped
class TrailSettings {

  private static final String DAYS = "trail.days";
  private static final String REFUSED_DAYS = "trail.refused_days";

  @Inject Database database;

  TrailTerms terms() {
    return new TrailTerms(read(DAYS), read(REFUSED_DAYS));
  }

  void set(TrailTerms terms) {
    write(DAYS, terms.days());
    write(REFUSED_DAYS, terms.refusedDays());
  }

  private long read(String name) {
    return database
        .find("select value from setting where name = ?", row -> row.getLong(1), name)
        .orElseThrow(() -> new IllegalStateException("setting " + name + " is missing"));
  }

  private void write(String name, long days) {
    database.update("update setting set value = ? where name = ?", Long.toString(days), name);
  }
}
