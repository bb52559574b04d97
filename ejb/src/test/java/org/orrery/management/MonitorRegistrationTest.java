package org.orrery.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.billrun.BillRunService;
import org.orrery.billrun.BillingOverview;
import org.orrery.brake.BillingHolds;
import org.orrery.ledger.TestContainer;
import org.orrery.meter.Metrics;
import org.orrery.platform.BusinessDates;

/** The names that operators' scripts know. */
class MonitorRegistrationTest {

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final MonitorRegistration registration = new MonitorRegistration();

  @BeforeEach
  void register() {
    registration.pool = new PoolGauges();
    registration.pool.metrics = new TestContainer().get(Metrics.class);
    // No monitor asks its service anything before it is asked itself.
    for (Field field : MonitorRegistration.class.getDeclaredFields()) {
      give(field);
    }
    registration.register();
  }

  @AfterEach
  void unregister() {
    registration.unregister();
  }

  @Test
  void billing_shows_its_state_and_has_its_verbs() throws Exception {
    var info = server.getMBeanInfo(new ObjectName("org.orrery:type=Billing"));

    assertThat(names(info.getAttributes()))
        .containsExactlyInAnyOrder(
            "BusinessDate",
            "DueCount",
            "ChargedCount",
            "FailedCount",
            "HeldAccountCount",
            "Held",
            "HoldReason",
            "LastRun",
            "LastRunResult");
    assertThat(names(info.getOperations()))
        .containsExactlyInAnyOrder(
            "failures", "startRun", "hold", "release", "holdAccount", "releaseAccount");
  }

  @Test
  void the_clock_shows_its_dates_and_can_be_moved() throws Exception {
    var info = server.getMBeanInfo(new ObjectName("org.orrery:type=Clock"));

    assertThat(names(info.getAttributes()))
        .containsExactlyInAnyOrder("BusinessDate", "MachineDate", "Zone", "TestClock");
    assertThat(names(info.getOperations())).containsExactly("moveTo");
  }

  @Test
  void nodes_show_who_lives_and_what_they_charged() throws Exception {
    var info = server.getMBeanInfo(new ObjectName("org.orrery:type=Nodes"));

    assertThat(names(info.getAttributes()))
        .containsExactlyInAnyOrder("UpCount", "DownCount", "TwiceCount");
    assertThat(names(info.getOperations())).containsExactlyInAnyOrder("list", "shares");
  }

  @Test
  void the_books_can_be_verified() throws Exception {
    var info = server.getMBeanInfo(new ObjectName("org.orrery:type=Books"));

    assertThat(names(info.getOperations()))
        .containsExactlyInAnyOrder("startVerification", "verification", "findings");
    assertThat(names(info.getAttributes()))
        .containsExactlyInAnyOrder("LastVerified", "LastResult", "FindingCount");
  }

  @Test
  void the_guard_shows_what_it_sees() throws Exception {
    var info = server.getMBeanInfo(new ObjectName("org.orrery:type=Guard"));

    assertThat(names(info.getAttributes()))
        .containsExactlyInAnyOrder(
            "Installation", "Database", "Beat", "LastBeat", "Remembering", "Doubt");
    assertThat(names(info.getOperations())).containsExactlyInAnyOrder("alarms", "nodes");
  }

  @Test
  void sums_can_be_explained_and_runs_rehearsed() throws Exception {
    assertThat(names(server.getMBeanInfo(new ObjectName("org.orrery:type=Proof")).getOperations()))
        .containsExactlyInAnyOrder(
            "explain",
            "statement",
            "trialBalance",
            "startRehearsal",
            "rehearsal",
            "approve",
            "replay");
  }

  @Test
  void payments_show_their_counts_and_have_their_verbs() throws Exception {
    var info = server.getMBeanInfo(new ObjectName("org.orrery:type=Payments"));

    assertThat(names(info.getAttributes()))
        .containsExactlyInAnyOrder(
            "OpenCount",
            "UnknownCount",
            "WaitingForPersonCount",
            "ApprovedCount",
            "DeclinedCount",
            "FailedCount",
            "WithdrawnCount",
            "HeldUpCount",
            "SandboxSellers",
            "WaitingNoticeCount",
            "RefusedNoticeCount",
            "VaultKey",
            "UnderOldKeysCount");
    assertThat(names(info.getOperations()))
        .containsExactlyInAnyOrder(
            "list",
            "inquire",
            "giveUp",
            "settle",
            "retry",
            "storeCard",
            "useGateway",
            "storeSecret",
            "listNotices",
            "assignNotice",
            "closeNotice",
            "rekey");
  }

  @Test
  void taxes_and_promotions_have_their_verbs() throws Exception {
    assertThat(names(server.getMBeanInfo(new ObjectName("org.orrery:type=Taxes")).getOperations()))
        .containsExactlyInAnyOrder(
            "list",
            "add",
            "change",
            "end",
            "ofAccount",
            "leaveUntaxed",
            "tax",
            "exempt",
            "endExemption");
    assertThat(
            names(
                server.getMBeanInfo(new ObjectName("org.orrery:type=Promotions")).getOperations()))
        .containsExactlyInAnyOrder("list", "add", "offer", "end", "ofAccount", "give", "take");
  }

  @Test
  void invoices_and_mails_have_their_verbs() throws Exception {
    var mail = server.getMBeanInfo(new ObjectName("org.orrery:type=Mail"));

    assertThat(names(mail.getAttributes()))
        .containsExactlyInAnyOrder(
            "WaitingCount", "ParkedCount", "UnknownCount", "LastError", "HoldReason");
    assertThat(names(mail.getOperations()))
        .containsExactlyInAnyOrder(
            "list", "retry", "retryParked", "resend", "arrived", "sendTest", "hold", "release");
    assertThat(
            names(server.getMBeanInfo(new ObjectName("org.orrery:type=Invoices")).getOperations()))
        .containsExactlyInAnyOrder(
            "list",
            "show",
            "lines",
            "html",
            "pdf",
            "mailAll",
            "mailAsked",
            "letterhead",
            "setLetterhead",
            "series",
            "raiseSeries");
  }

  @Test
  void nothing_is_left_behind() throws Exception {
    registration.unregister();

    assertThat(server.queryNames(new ObjectName("org.orrery:*"), null)).isEmpty();
    registration.register();
  }

  private void give(Field field) {
    List<Object> services =
        List.of(
            new BillingOverview(),
            new BillRunService(),
            new BillingHolds(),
            new BusinessDates(),
            Clock.systemUTC());
    services.stream()
        .filter(field.getType()::isInstance)
        .forEach(
            service -> {
              try {
                field.set(registration, service);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static List<String> names(MBeanFeatureInfo[] features) {
    return Arrays.stream(features).map(MBeanFeatureInfo::getName).toList();
  }
}
