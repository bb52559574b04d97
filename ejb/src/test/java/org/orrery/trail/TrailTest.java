package org.orrery.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestDatabase;
import org.orrery.platform.DatabaseBusyException;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.Door;
import org.orrery.shared.InvalidValueException;

class TrailTest {

  private final TrailFixture call = new TrailFixture();

  @Test
  void an_entry_tells_who_did_what_from_where_on_which_account() {
    call.known();
    call.origin.asks("accountId=1950, amount=12.30");
    call.origin.concerns(1950);
    call.trail.done();

    assertThat(call.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.at()).isEqualTo(call.clock.instant());
              assertThat(entry.door()).isEqualTo(Door.SOAP);
              assertThat(entry.operation()).isEqualTo("oneTimeDebit");
              assertThat(entry.address()).isEqualTo("192.0.2.7");
              assertThat(entry.account()).isEqualTo(1950);
              assertThat(entry.seller()).isEqualTo(1);
              assertThat(entry.outcome()).isEqualTo(Trail.DONE);
              assertThat(entry.incident()).isEqualTo(call.origin.incident());
              assertThat(entry.parameters()).isEqualTo("accountId=1950, amount=12.30");
            });
  }

  @Test
  void what_is_rolled_back_was_not_done() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                TestDatabase.inTransaction(
                    () -> {
                      call.trail.done();
                      throw new IllegalStateException();
                    }));

    assertThat(call.entries()).isEmpty();
  }

  @Test
  void work_that_is_refused_leaves_no_entry_of_success() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                call.trail.during(
                    () -> {
                      throw new InvalidValueException("no");
                    }));

    assertThat(call.entries()).isEmpty();
  }

  @Test
  void an_address_is_found_by_whichever_of_its_texts() {
    call.origin.from("2001:db8:0:0:0:0:0:9");
    call.trail.done();

    assertThat(call.entries(Map.of("login", call.login, "address", "2001:DB8::9"))).hasSize(1);
    assertThat(call.entries(Map.of("login", call.login, "address", "2001:db8::8"))).isEmpty();
    assertThat(call.entries(Map.of("login", call.login, "address", "nowhere"))).isEmpty();
  }

  @Test
  void a_refusal_is_told_with_its_code_and_its_sentence_and_recorded_with_its_code() {
    Failures failures = call.beans.get(Failures.class);
    var told = failures.tell(new IllegalStateException(new AuthenticationFailedException()));

    assertThat(told.code()).isEqualTo("AUTHENTICATION_FAILED");
    assertThat(told.message()).startsWith("Wrong login or password; check both");
    assertThat(call.entries())
        .extracting(TrailEntry::outcome, TrailEntry::seller)
        .containsExactly(tuple("AUTHENTICATION_FAILED", 0L));
  }

  @Test
  void a_bug_is_told_by_its_incident_alone_under_which_the_entry_is_found() {
    Failures failures = call.beans.get(Failures.class);
    var told = failures.tell(new IllegalStateException("select secret"));

    assertThat(told.code()).isEqualTo(Failures.INTERNAL_ERROR);
    assertThat(told.message()).endsWith(call.origin.incident()).doesNotContain("secret");
    assertThat(call.entries(Map.of("incident", call.origin.incident())))
        .extracting(TrailEntry::outcome)
        .containsExactly(Failures.INTERNAL_ERROR);
  }

  @Test
  void a_call_without_a_connection_is_told_to_come_again_and_takes_none_for_the_trail() {
    Failures failures = call.beans.get(Failures.class);
    var busy = new DatabaseBusyException(new SQLException("Sorry, acquisition timeout!"));
    var told = failures.tell(new IllegalStateException(busy));

    assertThat(told.code()).isEqualTo("SERVER_BUSY");
    assertThat(told.message()).contains("in 10 seconds").doesNotContain("acquisition");
    assertThat(call.entries(Map.of("incident", call.origin.incident()))).isEmpty();
  }

  @Test
  void the_run_is_one_entry() {
    call.trail.note("billing.run", "1000000 charged");

    assertThat(call.entries())
        .extracting(TrailEntry::operation, TrailEntry::parameters)
        .containsExactly(tuple("billing.run", "1000000 charged"));
  }

  @Test
  void entries_are_found_by_what_they_say_the_latest_first() {
    call.trail.done();
    call.trail.refused("ACCESS_DENIED");

    assertThat(call.entries())
        .extracting(TrailEntry::outcome)
        .containsExactly("ACCESS_DENIED", "DONE");
    assertThat(call.entries(Map.of("login", call.login, "outcome", "refused"))).hasSize(1);
    assertThat(call.entries(Map.of("login", call.login, "outcome", "access_denied"))).hasSize(1);
    assertThat(call.entries(Map.of("login", call.login, "door", "jmx"))).isEmpty();
    assertThat(call.entries(Map.of("login", call.login, "from", "2026-04-20"))).hasSize(2);
    assertThat(call.entries(Map.of("login", call.login, "from", "2026-04-21"))).isEmpty();
    assertThat(call.entries(Map.of("login", call.login, "until", "2026-04-20"))).hasSize(2);
    assertThat(call.entries(Map.of("login", call.login, "until", "2026-04-19"))).isEmpty();
  }

  @Test
  void pages_follow_each_other() {
    call.known();
    for (int i = 0; i < TrailDesk.PAGE_MAX + 5; i++) {
      call.trail.done();
    }
    var first = call.entries();
    String before = Long.toString(first.get(TrailDesk.PAGE_MAX - 1).id());

    assertThat(first).hasSize(TrailDesk.PAGE_MAX);
    assertThat(call.entries(Map.of("login", call.login, "before", before))).hasSize(5);
  }

  @Test
  void a_filter_that_cannot_be_is_refused() {
    for (String line :
        new String[] {"colour=red", "account=x", "from=tomorrow", "5", "incident=1"}) {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> TrailFilter.parse(line));
    }
  }
}
