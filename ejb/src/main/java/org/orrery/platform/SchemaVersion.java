package org.orrery.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/** Compares the schema of the database with the one that this program was written for. */
@ApplicationScoped
public class SchemaVersion {

  @Inject Database database;

  /**
   * Whether the schema is the program's or a newer one, which another node has brought: what is
   * released is only added to, so that this node goes on until it is renewed, too.
   */
  public boolean isCurrent() {
    MigrationVersion wanted = MigrateIntegrator.wanted();
    return installed().filter(version -> version.compareTo(wanted) >= 0).isPresent();
  }

  private Optional<MigrationVersion> installed() {
    return database.find(
        """
        select version from flyway_schema_history where success and version is not null
        order by installed_rank desc limit 1""",
        row -> MigrationVersion.fromVersion(row.getString(1)));
  }
}
