package org.orrery.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.orrery.audit.Auditor;
import org.orrery.guard.AlarmKind;
import org.orrery.guard.Guard;
import org.orrery.node.Nodes;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.SchemaVersion;

/**
 * Looks whether this node can work, and at what an operator should know; both together within two
 * seconds, as a balancer waits for three. The pool of connections alone may take ten.
 */
@ApplicationScoped
class Readiness {

  private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

  private static final int DATABASE_TIMEOUT_SECONDS = 1;
  private static final Duration OF_NEEDED = Duration.ofMillis(1_500);
  private static final Duration OF_TOLD = Duration.ofMillis(400);
  private static final String APPLICATION = "application";
  private static final String NO_ANSWER = "NO_ANSWER";

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
  @Inject Nodes nodes;
  @Inject ProbeThreads threads;

  @Resource(lookup = "java:jboss/datasources/OrreryDS")
  DataSource database;

  private @Nullable Probe<List<HealthCheck>> need;
  private @Nullable Probe<List<HealthCheck>> news;
  private volatile String lookedAt = "database";

  @PostConstruct
  void start() {
    need = new Probe<>(this::lookAtNeeded, threads.executor());
    news = new Probe<>(this::lookAtTold, threads.executor());
  }

  /**
   * Without one of these no call can be served; what comes after a bad one is not looked at. What
   * does not answer in time is bad.
   */
  List<HealthCheck> needed() {
    return Objects.requireNonNull(need).answer(OF_NEEDED).orElseGet(this::notAnswering);
  }

  /** What an operator should know, and what makes no node useless. */
  List<HealthCheck> told() {
    return Objects.requireNonNull(news)
        .answer(OF_TOLD)
        .orElseGet(() -> List.of(new HealthCheck("doubts", NO_ANSWER, true)));
  }

  private List<HealthCheck> notAnswering() {
    String what = lookedAt;
    if (!what.equals(APPLICATION)) { // That is starting.
      LOG.warning(
          () ->
              "not ready: the check %s has no answer within %d ms; is the database slow, or are all"
                      .formatted(what, OF_NEEDED.toMillis())
                  + " connections of the pool in use?");
    }
    return List.of(new HealthCheck(what, NO_ANSWER, false));
  }

  private List<HealthCheck> lookAtNeeded() {
    lookedAt = "database";
    HealthCheck answers = HealthCheck.of("database", databaseAnswers(), "UP", "DOWN");
    if (!answers.isGood()) {
      return List.of(answers);
    }
    lookedAt = APPLICATION;
    HealthCheck started = applicationStarted();
    lookedAt = "schema";
    HealthCheck migrated = HealthCheck.of("schema", schema.isCurrent(), "CURRENT", "OTHER");
    return List.of(answers, started, migrated);
  }

  private List<HealthCheck> lookAtTold() {
    Set<AlarmKind> alarms = guard.openAlarms();
    boolean clock = alarms.stream().noneMatch(OF_CLOCK::contains);
    boolean restore = alarms.stream().allMatch(OF_CLOCK::contains);
    return List.of(
        HealthCheck.of("clock", clock, "GOOD", "IN_DOUBT"),
        HealthCheck.of("restore", restore, "GOOD", "IN_DOUBT"),
        HealthCheck.of("books", auditor.standing().isEmpty(), "WHOLE", "NOT_WHOLE"),
        HealthCheck.of("name", !nodes.isTwice(), "OWN", "TWICE"));
  }

  /** Once it answers: no call gets through to a bean before the startup beans are done. */
  private HealthCheck applicationStarted() {
    dates.testClock();
    return new HealthCheck(APPLICATION, "STARTED", true);
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
