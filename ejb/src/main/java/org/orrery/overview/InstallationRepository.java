package org.orrery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.platform.Database;

/** Reads what is of no single seller. */
@ApplicationScoped
class InstallationRepository {

  @Inject Database database;

  /** Why no mail is sent; empty = they are sent. */
  Optional<String> mailHold() {
    return database.find(
        "select value from setting where name = 'mail.hold' and value <> ''",
        row -> row.getString(1));
  }

  /** What the last wake of the run did; "" = there was none. */
  String lastWake() {
    return database
        .find("select result from bill_wake order by id desc limit 1", row -> row.getString(1))
        .orElse("");
  }
}
