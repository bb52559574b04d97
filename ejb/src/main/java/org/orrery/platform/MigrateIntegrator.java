package org.orrery.platform;

import java.util.Arrays;
import java.util.Comparator;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before JPA validates it, any bean starts and any timer ticks.
 *
 * <p>Several nodes may start at once: Flyway's lock lets one migrate while the others wait.
 */
public class MigrateIntegrator implements Integrator {

  private static final String SCHEMA = "orrery";
  private static final int CONNECT_RETRIES = 10;

  /** Hibernate makes its own object of this class. */
  private static volatile MigrationVersion wanted = MigrationVersion.EMPTY;

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
    // The loader is named because the scripts are in this module and Flyway is in another.
    Flyway flyway =
        Flyway.configure(MigrateIntegrator.class.getClassLoader())
            .dataSource(dataSource())
            .locations("classpath:db/migration")
            .schemas(SCHEMA)
            .defaultSchema(SCHEMA)
            .connectRetries(CONNECT_RETRIES)
            .validateMigrationNaming(true)
            .load();
    flyway.migrate();
    wanted = last(flyway.info().all());
  }

  /** The last migration that this program knows; the empty version before it has migrated. */
  static MigrationVersion wanted() {
    return wanted;
  }

  /** Those that the database has and this program does not know are of a newer program. */
  private static MigrationVersion last(MigrationInfo... migrations) {
    return Arrays.stream(migrations)
        .filter(migration -> migration.getVersion() != null && !isUnknown(migration))
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .orElse(MigrationVersion.EMPTY);
  }

  private static boolean isUnknown(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS;
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // Nothing was kept.
  }

  @SuppressWarnings("BanJNDI") // A constant name; and an Integrator is not injected into.
  private static DataSource dataSource() {
    try {
      return (DataSource) new InitialContext().lookup("java:jboss/datasources/OrreryDS");
    } catch (NamingException e) {
      throw new IllegalStateException(
          "This server has no data source java:jboss/datasources/OrreryDS; see docs/operator.md",
          e);
    }
  }
}
