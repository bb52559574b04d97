package org.orrery.launcher.admin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every command: its words, its operands, what it does. */
enum Command {
  STATUS("status", "", "Shows the business date and how billing stands.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return Status.of(server);
    }
  },
  BILLING_RUN("billing run", "", "Charges now what is due on the business date.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return Answer.sentence(server.call(BILLING, "runNow").toString());
    }
  },
  BILLING_HOLD(
      "billing hold", "[--account ID] REASON", "Stops charging, of one account or altogether.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      String reason = String.join(" ", arguments.words()).strip();
      if (reason.isEmpty()) {
        throw new UsageException("Say why: the reason is shown until billing is released.");
      }
      Optional<Long> account = account(arguments);
      if (account.isPresent()) {
        server.call(BILLING, "holdAccount", account.get(), reason);
        return Answer.sentence("Billing of account " + account.get() + " is held.");
      }
      server.call(BILLING, "hold", reason);
      return Answer.sentence("Billing is held.");
    }
  },
  BILLING_RELEASE("billing release", "[--account ID]", "Lets charging go on, after billing hold.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      Optional<Long> account = account(arguments);
      if (account.isPresent()) {
        server.call(BILLING, "releaseAccount", account.get());
        return Answer.sentence("Billing of account " + account.get() + " is released.");
      }
      server.call(BILLING, "release");
      return Answer.sentence("Billing is released.");
    }
  },
  BOOKS_VERIFY("books verify", "", "Checks that books and charges are whole; exit code 1 if not.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      String report = server.call("Books", "verify").toString();
      if (report.lines().count()
          > 1) { // One line tells how much was read; more tell what is wrong.
        throw new RefusedException(report);
      }
      return Answer.sentence(report);
    }
  },
  CLOCK_SHOW("clock show", "", "Shows the business date and the machine's.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return Status.clock(server);
    }
  },
  CLOCK_SET(
      "clock set",
      "DATE",
      "Moves the business date, such as 2027-04-20; only where ORRERY_TEST_CLOCK=true. It runs"
          + " nothing by itself.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      LocalDate date = date(one(arguments, "DATE"));
      server.call("Clock", "moveTo", date.toString());
      return Answer.sentence("The business date is " + date + ".");
    }
  },
  SIGNUPS_LIST("signups list", "", "Lists the signups that wait for a decision.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return new Answer.Rows(server.call(SIGNUPS, "list").toString(), "No signup waits.");
    }
  },
  SIGNUPS_APPROVE("signups approve", "ID", "Makes a waiting signup an account.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long signup = id(one(arguments, "ID"));
      Object account = server.call(SIGNUPS, "approve", signup);
      return Answer.sentence("Signup " + signup + " is account " + account + ".");
    }
  },
  SIGNUPS_REJECT("signups reject", "ID", "Turns a waiting signup down.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long signup = id(one(arguments, "ID"));
      server.call(SIGNUPS, "reject", signup);
      return Answer.sentence("Signup " + signup + " is rejected.");
    }
  },
  PAYMENTS_LIST("payments list", "", "Lists the card payments that are not settled.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return new Answer.Rows(server.call(PAYMENTS, "list").toString(), "No payment is open.");
    }
  },
  PAYMENTS_INQUIRE("payments inquire", "ID", "Has the gateway asked what came of a payment.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long payment = id(one(arguments, "ID"));
      server.call(PAYMENTS, "inquire", payment);
      return Answer.sentence("Payment " + payment + " is asked for within a minute.");
    }
  },
  PAYMENTS_SETTLE(
      "payments settle", "ID REFERENCE", "Books a payment of which the provider has the money.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long payment = id(arguments.first());
      server.call(PAYMENTS, "settle", payment, arguments.rest("its name at the provider"));
      return Answer.sentence("Payment " + payment + " is booked.");
    }
  },
  PAYMENTS_GIVE_UP(
      "payments give-up", "ID REASON", "Ends a payment of which the provider knows nothing.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long payment = id(arguments.first());
      server.call(PAYMENTS, "giveUp", payment, arguments.rest("why"));
      return Answer.sentence("Payment " + payment + " is given up.");
    }
  },
  PAYMENTS_RETRY("payments retry", "ACCOUNT", "Has an account's card tried again.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long account = id(one(arguments, "ACCOUNT"));
      server.call(PAYMENTS, "retry", account);
      return Answer.sentence("The card of account " + account + " is tried within a minute.");
    }
  },
  PAYMENTS_GATEWAY(
      "payments gateway",
      "[--seller ID] NAME",
      "Chooses through which gateway a seller, or the host, charges cards; none = no gateway.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      String name = one(arguments, "NAME");
      server.call(
          PAYMENTS,
          "useGateway",
          arguments.option("seller").map(Command::id).orElse(HOST),
          name.equals("none") ? "" : name);
      return Answer.sentence("Cards are charged through " + name + ".");
    }
  },
  PAYMENTS_SECRET(
      "payments secret",
      "[--seller ID] NAME FILE",
      "Keeps what a seller, or the host, shares with a provider; reads it from a file.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      String name = arguments.first();
      String file = arguments.rest("the file");
      server.call(
          PAYMENTS,
          "storeSecret",
          arguments.option("seller").map(Command::id).orElse(HOST),
          name,
          SecretText.read(file));
      return Answer.sentence("Secret " + name + " is kept.");
    }
  },
  NOTICES_LIST("notices list", "", "Lists the payment notices that wait for a decision.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return new Answer.Rows(server.call(PAYMENTS, "listNotices").toString(), "No notice waits.");
    }
  },
  NOTICES_ASSIGN("notices assign", "ID ACCOUNT", "Credits a waiting notice to an account.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long notice = id(arguments.first());
      long account = id(arguments.rest("the account"));
      server.call(PAYMENTS, "assignNotice", notice, account);
      return Answer.sentence("Notice " + notice + " is credited to account " + account + ".");
    }
  },
  NOTICES_CLOSE("notices close", "ID REASON", "Puts a waiting notice away; books nothing.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      long notice = id(arguments.first());
      server.call(PAYMENTS, "closeNotice", notice, arguments.rest("why"));
      return Answer.sentence("Notice " + notice + " is closed.");
    }
  },
  VAULT_REKEY("vault rekey", "", "Seals all cards and secrets with the first key of the file.") {
    @Override
    Answer run(Server server, Arguments arguments) {
      none(arguments);
      return Answer.sentence(server.call(PAYMENTS, "rekey") + " sealed anew.");
    }
  };

  private static final String BILLING = "Billing";
  private static final String PAYMENTS = "Payments";
  private static final String SIGNUPS = "Signups";

  /** The provider that runs the installation, as a seller. */
  private static final long HOST = 1;

  private final String words;
  private final String operands;
  private final String purpose;

  Command(String words, String operands, String purpose) {
    this.words = words;
    this.operands = operands;
    this.purpose = purpose;
  }

  /**
   * Does it.
   *
   * @param arguments without the words of the command
   * @throws UsageException if an operand is missing, superfluous or malformed
   */
  abstract Answer run(Server server, Arguments arguments);

  /** The command that begins so, if there is one. */
  static Optional<Command> beginning(List<String> words) {
    String line = String.join(" ", words) + " ";
    return Arrays.stream(values()).filter(c -> line.startsWith(c.words + " ")).findFirst();
  }

  /** How many words it has. */
  int length() {
    return words.split(" ").length;
  }

  String usage() {
    return (words + " " + operands).strip();
  }

  String words() {
    return words;
  }

  String purpose() {
    return purpose;
  }

  private static void none(Arguments arguments) {
    if (!arguments.words().isEmpty()) {
      throw new UsageException("What is '" + arguments.words().get(0) + "'?");
    }
  }

  private static String one(Arguments arguments, String name) {
    if (arguments.words().size() != 1) {
      throw new UsageException("It takes one " + name + ".");
    }
    return arguments.words().get(0);
  }

  private static Optional<Long> account(Arguments arguments) {
    return arguments.option("account").map(Command::id);
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new UsageException("'" + text + "' is not a number.");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("'" + text + "' is not a date such as 2027-04-20.");
    }
  }
}
