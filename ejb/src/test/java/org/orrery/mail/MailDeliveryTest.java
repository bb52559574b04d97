package org.orrery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orrery.ledger.LedgerFixture;
import org.orrery.mail.ScriptedSmtpServer.Step;

class MailDeliveryTest {

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final MailFixture fixture = new MailFixture(server.port());

  @BeforeEach
  void forget() {
    fixture.forgetOthers();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void a_mail_is_sent_once_and_says_what_its_template_says() {
    long mail = fixture.queue("Zażółć.");

    fixture.delivery.wake();
    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("SENT");
    assertThat(server.accepted())
        .singleElement()
        .asString()
        .contains("Message-ID: <orrery-" + mail + "@orrery.example>")
        .contains("billing@orrery.example", "To: jane@example.com", "Subject: Mail works");
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_server_that_dies_before_the_mail_has_not_accepted_it(Step step) {
    long mail = fixture.queue("");
    server.diesAt(step);
    fixture.delivery.wake();
    assertThat(fixture.state(mail)).isIn("WAITING");
    assertThat(fixture.failures(mail)).isEqualTo(1);
    server.behaves();
    fixture.later();

    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("SENT");
    assertThat(server.accepted()).hasSize(1);
  }

  /** The rest of the mail is written when it has died, so that this is seen before the end. */
  @Test
  void a_server_that_dies_amid_the_mail_has_not_accepted_it() {
    AtomicReference<Runnable> middle = new AtomicReference<>(server::awaitEnd);
    MailFixture writing =
        new MailFixture(
            server.port(),
            new LedgerFixture().container,
            List.of(new LongAttachment(() -> middle.get().run())));
    long mail = writing.queue(LongAttachment.TEMPLATE, "jane@example.com", "");
    server.diesAt(Step.CONTENT);
    writing.delivery.wake();
    assertThat(writing.state(mail)).isEqualTo("WAITING");
    assertThat(writing.failures(mail)).isEqualTo(1);
    server.behaves();
    middle.set(() -> {});
    writing.later();

    writing.delivery.wake();

    assertThat(writing.state(mail)).isEqualTo("SENT");
    assertThat(server.accepted()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_server_that_hangs_before_the_end_is_left_and_tried_again(Step step) {
    long mail = fixture.queue("");
    server.hangsAt(step);
    fixture.delivery.wake();
    assertThat(fixture.state(mail)).isEqualTo("WAITING");
    server.behaves();
    fixture.later();

    fixture.delivery.wake();

    assertThat(server.accepted()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void when_the_answer_to_the_end_is_lost_only_a_person_sends_it_again(boolean dies) {
    long mail = fixture.queue("");
    if (dies) {
      server.diesAt(Step.END);
    } else {
      server.hangsAt(Step.END);
    }
    fixture.delivery.wake();
    assertThat(fixture.state(mail)).isEqualTo("UNKNOWN");
    server.behaves();
    fixture.later();
    fixture.delivery.wake();
    assertThat(server.accepted()).hasSize(1);

    fixture.desk.resend(mail);
    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("SENT");
    assertThat(server.accepted()).hasSize(2);
    assertThat(server.accepted()).allMatch(m -> m.contains("<orrery-" + mail + "@"));
  }

  @Test
  void a_person_may_also_settle_what_has_arrived() {
    long mail = fixture.queue("");
    server.diesAt(Step.END);
    fixture.delivery.wake();

    fixture.desk.settle(mail);

    assertThat(fixture.state(mail)).isEqualTo("SENT");
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 421 busy",
    "MAIL, 451 later",
    "RCPT, 450 greylisted",
    "DATA, 451 later",
    "END, 452 disk full",
    "MAIL, 550 not you",
    "RCPT, 550 no such user",
    "END, 554 spam"
  })
  void what_is_refused_is_tried_again(Step step, String answer) {
    long mail = fixture.queue("");
    server.answersAt(step, answer);
    fixture.delivery.wake();
    assertThat(fixture.state(mail)).isEqualTo("WAITING");
    assertThat(error(mail)).contains(answer.substring(4));
    fixture.delivery.wake();
    assertThat(fixture.failures(mail)).as("not at once").isEqualTo(1);
    server.behaves();
    fixture.later();

    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("SENT");
    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void what_is_refused_for_good_is_parked_after_five_times_until_a_person_retries() {
    long mail = fixture.queue("");
    server.answersAt(Step.RCPT, "550 no such user");
    for (int i = 0; i < 5; i++) {
      assertThat(fixture.state(mail)).isEqualTo("WAITING");
      fixture.later();
      fixture.delivery.wake();
    }
    assertThat(fixture.state(mail)).isEqualTo("PARKED");
    assertThat(fixture.desk.status().parked()).isEqualTo(1);
    server.behaves();

    fixture.desk.retry(mail);
    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("SENT");
  }

  @Test
  void without_a_server_the_first_mail_waits_longer_and_the_others_do_not() throws IOException {
    server.close();
    long first = fixture.queue("");
    long second = fixture.queue("");

    fixture.delivery.wake();

    assertThat(fixture.failures(first)).isEqualTo(1);
    assertThat(fixture.failures(second)).isZero();
    assertThat(fixture.database.number("select count(*) from mail where claimed_by is not null"))
        .isZero();
  }

  @Test
  void a_mail_that_cannot_be_written_is_parked_and_holds_up_no_other() {
    long unknown = fixture.queue("there-is-no-such-template", "jane@example.com", "");
    long nobody = fixture.queue("test", "no address\r\nBcc: all@example.com", "");
    long good = fixture.queue("");

    fixture.delivery.wake();

    assertThat(fixture.state(unknown)).isEqualTo("PARKED");
    assertThat(error(unknown)).contains("there is no template");
    assertThat(fixture.state(nobody)).isEqualTo("PARKED");
    assertThat(fixture.state(good)).isEqualTo("SENT");
    assertThat(server.accepted()).hasSize(1);
  }

  /** Its claim ran out while it was frozen, and another node took the mail. */
  @Test
  void a_node_that_was_frozen_before_the_end_does_not_send_the_end() {
    long mail = fixture.queue("");
    server.at(
        Step.DATA,
        () -> {
          fixture.database.update(
              "update mail set claimed_by = 'another' where id = ? and state = 'WAITING'", mail);
          return "";
        });
    fixture.delivery.wake();
    assertThat(server.accepted()).isEmpty();
    assertThat(fixture.state(mail)).isEqualTo("WAITING");
    server.behaves();
    fixture.delivery.wake();
    assertThat(server.accepted()).as("the other one still has it").isEmpty();

    fixture.database.update(
        "update mail set claimed_until = now() - interval '1 second' where id = ?", mail);
    fixture.delivery.wake();

    assertThat(server.accepted()).hasSize(1);
  }

  @Test
  void what_a_lost_node_had_taken_is_sent_by_another_and_not_by_the_lost_one() {
    long mail = fixture.queue("");
    MailRepository mails = fixture.ledger.container.get(MailRepository.class);
    mails.claim("south/1", 1);
    mails.releaseOf("so");
    fixture.delivery.wake();
    assertThat(server.accepted()).as("south has it").isEmpty();

    mails.releaseOf("south");
    fixture.delivery.wake();

    assertThat(server.accepted()).hasSize(1);
    assertThat(mails.handOver(mail, "south/1")).isFalse();
  }

  @Test
  void a_node_that_died_after_the_hand_over_leaves_a_question() {
    long mail = fixture.queue("");
    fixture.database.update(
        """
        update mail set state = 'SENDING', claimed_by = 'dead',
          claimed_until = now() - interval '1 second' where id = ?""",
        mail);

    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("UNKNOWN");
    assertThat(server.accepted()).isEmpty();
    assertThat(fixture.desk.list()).singleElement().extracting(MailView::id).isEqualTo(mail);
  }

  @Test
  void no_more_are_sent_than_the_limit_per_minute_allows() {
    for (int i = 0; i < 5; i++) {
      fixture.queue("");
    }
    fixture.limit(3);

    fixture.delivery.wake();
    fixture.delivery.wake();

    assertThat(server.accepted()).hasSize(3);
    fixture.database.update("update mail set claimed_at = claimed_at - interval '1 minute'");
    fixture.delivery.wake();
    assertThat(server.accepted()).hasSize(5);
  }

  @Test
  void nothing_is_sent_while_mails_are_held() {
    long mail = fixture.queue("");
    fixture.desk.hold("the texts are being checked");
    fixture.delivery.wake();
    assertThat(fixture.state(mail)).isEqualTo("WAITING");
    assertThat(fixture.desk.status().holdReason()).isEqualTo("the texts are being checked");

    fixture.desk.release();
    fixture.delivery.wake();

    assertThat(fixture.state(mail)).isEqualTo("SENT");
  }

  @Test
  void nothing_is_sent_from_a_database_that_may_be_a_backup() {
    long id = fixture.queue("once");
    fixture.database.update("update installation set beat_at = now() - interval '1 hour'");
    try {
      fixture.delivery.wake();
      assertThat(fixture.state(id)).as("the guard has not looked yet").isEqualTo("WAITING");
      fixture.database.update("update installation set beat_at = now()");
      fixture.database.update(
          """
          insert into guard_alarm (kind, node, reason)
          values ('DATABASE_OLDER', 'test', 'the database is older than its last heartbeat')""");

      fixture.delivery.wake();

      assertThat(fixture.state(id)).isEqualTo("WAITING");
      assertThat(fixture.desk.status().holdReason())
          .isEqualTo("restore guard: the database is older than its last heartbeat");
    } finally {
      fixture.database.update("update installation set beat_at = null");
      fixture.database.update("update guard_alarm set settled_at = now() where node = 'test'");
    }
    fixture.delivery.wake();
    assertThat(fixture.state(id)).isEqualTo("SENT");
  }

  @Test
  void many_nodes_at_once_send_each_mail_once() throws Exception {
    for (int i = 0; i < 70; i++) {
      fixture.queue("number " + i + ".");
    }
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (int node = 0; node < 3; node++) {
      done.add(CompletableFuture.runAsync(fixture.delivery::wake, nodes));
    }
    for (CompletableFuture<Void> one : done) {
      one.get();
    }
    nodes.shutdown();
    fixture.later();
    fixture.delivery.wake();

    List<String> ids =
        server.accepted().stream()
            .map(mail -> mail.replaceAll("(?s).*<orrery-(\\d+)@.*", "$1"))
            .toList();
    assertThat(ids).hasSize(70).doesNotHaveDuplicates();
  }

  private String error(long mail) {
    return fixture
        .database
        .find("select last_error from mail where id = ?", row -> row.getString(1), mail)
        .orElseThrow();
  }
}
