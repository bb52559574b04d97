package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminIT {

  private static Product product;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("admin").withoutTestClock().start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void status_is_for_people_and_for_programs() throws Exception {
    assertThat(admin("status").output).contains("business date", "due count");
    assertThat(admin("status", "--json").output).startsWith("{\"businessDate\":\"20");
  }

  @Test
  void billing_is_held_with_a_reason_and_released() throws Exception {
    assertThat(admin("billing", "hold", "prices are being checked").exitCode).isZero();
    assertThat(admin("status").output).contains("prices are being checked");
    assertThat(admin("billing", "release").exitCode).isZero();

    assertThat(admin("status", "--json").output).contains("\"held\":false");
  }

  @Test
  void billing_runs_when_told_to() throws Exception {
    assertThat(admin("billing", "run").exitCode).isZero();
  }

  @Test
  void the_books_are_verified_and_the_verification_is_found_again() throws Exception {
    Answer answer = admin("books", "verify");

    assertThat(answer.output).contains("sound");
    assertThat(answer.exitCode).isZero();
    String left = admin("books", "verify", "--no-wait").output;
    String job = left.replaceAll("(?s)Job (\\d+) is started.*", "$1");
    assertThat(admin("jobs", "follow", job).output).contains("sound");
    assertThat(admin("books", "verification").output).contains("VERIFICATION " + job, "is done");
    assertThat(admin("jobs", "list").output).contains("VERIFICATION");
  }

  @Test
  void what_a_run_would_do_is_rehearsed_and_what_it_did_is_computed_again() throws Exception {
    assertThat(admin("rehearse", "2099-01-01").output).contains("0 charges", "0 outliers");
    assertThat(admin("replay", "2026-01-01").output).contains("the same");
    assertThat(admin("books", "trial-balance", "2099-01-01").output).contains("seller 1");
    assertThat(admin("explain", "999999").output).contains("No charge 999999");
  }

  @Test
  void the_guard_remembers_and_doubts_nothing() throws Exception {
    assertThat(admin("guard", "show").output)
        .contains("remembering        yes", "doubt              -");
    assertThat(admin("guard", "alarms").output).isEqualTo("There was no alarm.\n");
  }

  @Test
  void what_the_server_refuses_ends_with_1_and_the_reason_in_one_line() throws Exception {
    Answer answer = admin("clock", "set", "2027-04-20");

    assertThat(answer.exitCode).isEqualTo(1);
    assertThat(answer.output.lines()).singleElement().asString().contains("ORRERY_TEST_CLOCK");
  }

  @Test
  void waiting_signups_are_listed() throws Exception {
    assertThat(admin("signups", "list").output).isEqualTo("No signup waits.\n");
    assertThat(admin("signups", "approve", "4711").exitCode).isEqualTo(1);
  }

  @Test
  void a_wrong_password_does_not_get_in() throws Exception {
    Path password = Files.writeString(directory.resolve("password"), "wrong\n");

    Answer answer = admin("status", "--user", "x", "--password-file", password.toString());

    assertThat(answer.exitCode).isEqualTo(3);
    assertThat(answer.output).contains("add-user.sh").doesNotContain("wrong");
  }

  @Test
  void staff_are_made_listed_and_disabled() throws Exception {
    String login = Cast.unusedLogin("support");

    assertThat(admin("staff", "add", "--generate", login, "support").output).contains("password");
    assertThat(admin("staff", "list").output).contains(login, "SUPPORT", "ADMINISTRATOR");
    assertThat(admin("staff", "password", "--generate", login).output).contains("password");
    assertThat(admin("staff", "factor-off", login).exitCode).as("it is off").isEqualTo(1);
    assertThat(admin("staff", "disable", login).exitCode).isZero();
    assertThat(admin("staff", "add", "--generate", login, "support").output).contains("taken");
  }

  private record Answer(int exitCode, String output) {}

  private static Answer admin(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Build.server().resolve("bin/orrery-admin").toString());
    command.addAll(List.of(arguments));
    command.add("--port=" + product.node().ports().management());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }
}
