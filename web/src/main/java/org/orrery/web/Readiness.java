package org.orrery.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.orrery.audit.Auditor;
import org.orrery.guard.AlarmKind;
import org.orrery.guard.Guard;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.SchemaVersion;

/** Looks whether this node can work, and at what an operator should know. */
@ApplicationScoped
class Readiness {

  private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

  private static final int DATABASE_TIMEOUT_SECONDS = 2;

  private static final Set<AlarmKind> OF_CLOCK =
      EnumSet.of(
          AlarmKind.CLOCK_FORWARD,
          AlarmKind.CLOCK_BACKWARD,
          AlarmKind.CLOCKS_APART,
          AlarmKind.LONG_SILENCE);

  @Inject BusinessDates dates;
  @Inject SchemaVersion schema;
  @Inject Guard guard;
  @Inject Auditor auditor;

  @Resource(lookup = "java:jboss/datasources/OrreryDS")
  DataSource database;

  /** Without one of these no call can be served; what comes after a bad one is not looked at. */
  List<HealthCheck> needed() {
    HealthCheck answers = HealthCheck.of("database", databaseAnswers(), "UP", "DOWN");
    if (!answers.isGood()) {
      return List.of(answers);
    }
    HealthCheck migrated = HealthCheck.of("schema", schema.isCurrent(), "CURRENT", "OTHER");
    return List.of(answers, applicationStarted(), migrated);
  }

  /** What an operator should know, and what makes no node useless. */
  List<HealthCheck> told() {
    Set<AlarmKind> alarms = guard.openAlarms();
    boolean clock = alarms.stream().noneMatch(OF_CLOCK::contains);
    boolean restore = alarms.stream().allMatch(OF_CLOCK::contains);
    return List.of(
        HealthCheck.of("clock", clock, "GOOD", "IN_DOUBT"),
        HealthCheck.of("restore", restore, "GOOD", "IN_DOUBT"),
        HealthCheck.of("books", auditor.standing().isEmpty(), "WHOLE", "NOT_WHOLE"));
  }

  /** Once it answers: no call gets through to a bean before the startup beans are done. */
  private HealthCheck applicationStarted() {
    dates.testClock();
    return new HealthCheck("application", "STARTED", true);
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(DATABASE_TIMEOUT_SECONDS);
    } catch (SQLException e) {
      LOG.warning(() -> "the database does not answer: " + e.getMessage());
      return false;
    }
  }
}
