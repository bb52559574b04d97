package org.orrery.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether the table of commands that are tried on a server leaves none out. */
class TriedCommandTest {

  /** Those that need what cannot be had at once; they are tried with numbers of nothing. */
  private static final Set<Command> ONLY_REFUSED =
      EnumSet.of(
          Command.BRAKE_APPROVE, // A run that was stopped.
          Command.PAYMENTS_INQUIRE, // Gateways that did not answer.
          Command.PAYMENTS_SETTLE,
          Command.PAYMENTS_GIVE_UP,
          Command.PAYMENTS_RETRY,
          Command.NOTICES_ASSIGN, // A notice that fits no account.
          Command.NOTICES_CLOSE,
          Command.MAIL_RESEND, // A mail that was cut off.
          Command.MAIL_SETTLE,
          Command.MAIL_TEST, // A mail server.
          Command.STAFF_FACTOR_OFF); // Somebody with an authenticator.

  @Test
  void every_command_is_tried_on_a_server() {
    assertThat(tried(line -> true)).containsAll(EnumSet.allOf(Command.class));
  }

  @Test
  void every_command_is_tried_with_good_values_but_those_that_need_a_mishap() {
    assertThat(tried(line -> line.exitCode() == 0))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(ONLY_REFUSED)));
  }

  private static Collection<Command> tried(Predicate<TriedCommand> which) {
    return TriedCommand.all().stream()
        .filter(which)
        .map(tried -> Arguments.parse(tried.line().split(" ")).words())
        .map((List<String> words) -> Command.beginning(words))
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Command.class)));
  }
}
