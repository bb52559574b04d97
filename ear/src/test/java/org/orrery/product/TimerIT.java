package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.product.Customer.Monthly;

/** Nobody asks for a run: the timers charge by themselves, on the calendar's own dates. */
class TimerIT {

  /** Both timers tick each minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(110);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private static final String CHARGES =
      """
      select business_date || ' #' || ordinal || ' ' || round(amount, 2) from report.charge
      where account_id = ? and ordinal > 1 order by ordinal""";

  private static final String TIMER =
      "select coalesce(previous_run::text, '') from public.jboss_ejb_timer"
          + " where timed_object_id like '%BillingTimer'";

  private static Product product;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("timer").durable().withoutTestClock().start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_timer_stuck_on_a_dead_server_and_the_death_of_another_do_not_stop_the_charging()
      throws SQLException {
    Node second = product.addNode();
    Customer customer = new Customer(product);
    customer.signsUp();
    customer.debited(new Monthly("6.00", 1, Monthly.RIGHT_NOW, 3));
    stickTimer();
    second.kill();
    LocalDate setOn = setTwoMonthsAgo(customer);

    await(() -> charges(customer).size() == 2);

    assertThat(charges(customer))
        .containsExactly(setOn.plusMonths(1) + " #2 6.00", setOn.plusMonths(2) + " #3 6.00");
    assertThat(stickTimer()).as("still stuck, so it was not the one that woke").isZero();
    assertThat(new AdminConsole(product.node()).verifyBooks()).contains("sound");
  }

  @Test
  @Tag("endurance")
  void the_timer_in_the_database_wakes_too() throws SQLException {
    update("update public.jboss_ejb_timer set timer_state = 'ACTIVE', node_name = null");
    String before = new Rows(product).text(TIMER);

    await(() -> !new Rows(product).text(TIMER).equals(before));
  }

  /** As a server leaves it that dies inside the timer; tells how many were not so before. */
  private static int stickTimer() throws SQLException {
    return update(
        "update public.jboss_ejb_timer set timer_state = 'IN_TIMEOUT', node_name = 'long-gone'"
            + " where timed_object_id like '%BillingTimer' and node_name is distinct from"
            + " 'long-gone'");
  }

  /** As if it had been set then, and the installation had stood still for the last five weeks. */
  private static LocalDate setTwoMonthsAgo(Customer customer) throws SQLException {
    LocalDate today = new AdminConsole(product.node()).businessDate();
    LocalDate setOn = today.minusMonths(2);
    LocalDate stoodStillFrom = today.minusWeeks(5);
    update(
        "update orrery.business_clock set open_on = ?, billed_through = ?",
        stoodStillFrom,
        stoodStillFrom);
    update(
        "update orrery.debit_schedule set set_on = ?, anchor_on = ?, next_due_on = ?"
            + " where account_id = ?",
        setOn,
        setOn,
        setOn.plusMonths(1),
        customer.account());
    return setOn;
  }

  private static List<String> charges(Customer customer) throws SQLException {
    return new Rows(product).texts(CHARGES, customer.account());
  }

  private static void await(Condition condition) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    assertThat(condition.holds()).isTrue();
  }

  private static int update(String sql, Object... parameters) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Something that is waited for. */
  private interface Condition {
    boolean holds() throws SQLException;
  }
}
