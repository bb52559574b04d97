package org.orrery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.undone;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.mail.ScriptedSmtpServer.Step;
import org.orrery.shared.InvalidValueException;

class MailTrialTest {

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final MailFixture fixture = new MailFixture(server.port());

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void it_is_sent_at_once_also_while_mails_are_held_and_is_no_row() {
    long before = mails();
    fixture.desk.hold("a drill");
    try {
      send("jane@example.com");
    } finally {
      fixture.desk.release();
    }

    assertThat(server.accepted())
        .singleElement()
        .asString()
        .contains("To: jane@example.com", "Subject: Mail works");
    assertThat(mails()).isEqualTo(before);
  }

  @Test
  void what_the_server_says_against_it_is_told() {
    server.answersAt(Step.RCPT, "550 5.1.1 no such mailbox");

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> send("jane@example.com"))
        .withMessageContaining("has not taken the mail")
        .withMessageContaining("550 5.1.1 no such mailbox");
  }

  @Test
  void a_server_that_is_not_there_is_told() throws IOException {
    server.close();

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> send("jane@example.com"))
        .withMessageContaining("has not taken the mail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jane",
        "@example.com",
        "jane@",
        "a@b,c@d",
        "Jane <jane@example.com>",
        "a b@c"
      })
  void what_is_no_address_is_refused_before_anybody_is_asked(String recipient) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> send(recipient))
        .withMessageContaining("such as jane@example.com");
    assertThat(server.accepted()).isEmpty();
  }

  private void send(String recipient) {
    undone(
        () -> {
          fixture.database.update(
              """
              insert into seller (id, name, currency) values (1, 'first host', 'USD')
              on conflict do nothing""");
          fixture.desk.sendTest(recipient);
          return true;
        });
  }

  private long mails() {
    return fixture.database.number("select count(*) from mail");
  }
}
