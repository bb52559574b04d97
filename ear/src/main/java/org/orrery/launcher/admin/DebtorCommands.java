package org.orrery.launcher.admin;

import java.util.List;

/** What an operator does about debtors, use over limits, the brake, and with single accounts. */
final class DebtorCommands {

  private static final String DEBTORS = "Debtors";
  private static final String OVERLIMIT = "Overlimit";
  private static final String BRAKE = "Brake";
  private static final String ACCOUNTS = "Accounts";

  /** Stands for "never" and, of a debtor's notice, for "the same day". */
  private static final String NEVER = "-";

  /** In the place of terms: a seller has none of its own any more. */
  private static final String HOST = "host";

  private DebtorCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(DEBTORS, "list").toString(), "Nobody owes too much.");
  }

  static Answer terms(Server server, Arguments arguments) {
    long seller = Operands.seller(arguments);
    if (arguments.words().equals(List.of(HOST))) {
      server.call(DEBTORS, "clearTerms", seller);
    } else if (!arguments.words().isEmpty()) {
      List<String> days = Operands.exactly(arguments, "NOTICE SUSPEND DELETE");
      server.call(
          DEBTORS,
          "setTerms",
          seller,
          orNever(days.get(0)),
          orNever(days.get(1)),
          orNever(days.get(2)));
    }
    return Answer.sentence(server.call(DEBTORS, "terms", seller).toString());
  }

  static Answer overlimits(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(
        server.call(OVERLIMIT, "list", Operands.seller(arguments)).toString(),
        "Nobody was warned or suspended.");
  }

  static Answer overlimitTerms(Server server, Arguments arguments) {
    long seller = Operands.seller(arguments);
    if (arguments.words().equals(List.of(HOST))) {
      server.call(OVERLIMIT, "clearTerms", seller);
    } else if (!arguments.words().isEmpty()) {
      List<String> percents = Operands.exactly(arguments, "WARN SUSPEND");
      server.call(
          OVERLIMIT, "setTerms", seller, orNever(percents.get(0)), orNever(percents.get(1)));
    }
    return Answer.sentence(server.call(OVERLIMIT, "terms", seller).toString());
  }

  static Answer brakeList(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(BRAKE, "list").toString(), "Nothing waits for approval.");
  }

  static Answer brakeApprove(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "SELLER DATE KIND");
    String date = Command.date(words.get(1)).toString();
    server.call(BRAKE, "approve", Command.id(words.get(0)), date, words.get(2));
    return Answer.sentence("Approved. Billing goes on once nothing else waits or holds it.");
  }

  static Answer creditLimit(Server server, Arguments arguments) {
    long account = Operands.account(arguments);
    String amount = Command.one(arguments, "AMOUNT");
    if (amount.equals("plan")) {
      server.call(ACCOUNTS, "clearCreditLimit", account);
      return Answer.sentence("Account " + account + " has the credit limit of its plan.");
    }
    server.call(ACCOUNTS, "setCreditLimit", account, amount);
    return Answer.sentence("Account " + account + " has a credit limit of " + amount + ".");
  }

  static Answer resetCreditLimits(Server server, Arguments arguments) {
    Command.none(arguments);
    Object count = server.call(ACCOUNTS, "resetCreditLimits", Operands.seller(arguments));
    return Answer.sentence(count + " accounts had a credit limit of their own.");
  }

  static Answer moneyBack(Server server, Arguments arguments) {
    Command.none(arguments);
    long account = Operands.account(arguments);
    server.call(ACCOUNTS, "requestMoneyBack", account);
    return Answer.sentence("Account " + account + " is suspended, and only to be deleted.");
  }

  static Answer restore(Server server, Arguments arguments) {
    Command.none(arguments);
    long account = Operands.account(arguments);
    Object state = server.call(ACCOUNTS, "restore", account);
    return Answer.sentence("Account " + account + " is " + state + " again.");
  }

  static Answer payer(Server server, Arguments arguments) {
    long account = Operands.account(arguments);
    Object state = server.call(ACCOUNTS, "becomePayer", account, Command.one(arguments, "METHOD"));
    return Answer.sentence("Account " + account + " pays from now on; it is " + state + ".");
  }

  static Answer restartBilling(Server server, Arguments arguments) {
    Command.none(arguments);
    long account = Operands.account(arguments);
    Object day = server.call(ACCOUNTS, "restartBilling", account);
    return Answer.sentence("The billing periods of account " + account + " begin on " + day + ".");
  }

  private static String orNever(String word) {
    return word.equals(NEVER) ? "" : word;
  }
}
