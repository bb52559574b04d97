package org.orrery.launcher.admin;

import java.util.List;

/** What an operator does with taxes. */
final class TaxCommands {

  private static final String TAXES = "Taxes";

  private TaxCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    String rules = server.call(TAXES, "list", Operands.seller(arguments)).toString();
    return new Answer.Rows(rules, "There is no tax rule.");
  }

  static Answer add(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "PERCENT NAME");
    Object rule =
        server.call(
            TAXES,
            "add",
            Operands.seller(arguments),
            words.get(0),
            Operands.rest(words, 1),
            arguments.option("area").orElse(""),
            Operands.date(arguments, "from"));
    return Answer.sentence("Tax rule " + rule + " is added.");
  }

  static Answer change(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "ID PERCENT");
    long rule = Command.id(words.get(0));
    Object next =
        server.call(TAXES, "change", rule, words.get(1), Operands.date(arguments, "from"));
    return Answer.sentence("Tax rule " + rule + " ends, and rule " + next + " begins.");
  }

  static Answer end(Server server, Arguments arguments) {
    long rule = Command.id(Command.one(arguments, "ID"));
    server.call(TAXES, "end", rule, Operands.date(arguments, "from"));
    return Answer.sentence("Tax rule " + rule + " ends.");
  }

  static Answer show(Server server, Arguments arguments) {
    Command.none(arguments);
    return Answer.sentence(server.call(TAXES, "ofAccount", Operands.account(arguments)).toString());
  }

  static Answer off(Server server, Arguments arguments) {
    return account(server, arguments, "leaveUntaxed", "pays no taxes");
  }

  static Answer on(Server server, Arguments arguments) {
    return account(server, arguments, "tax", "pays taxes");
  }

  static Answer exempt(Server server, Arguments arguments) {
    long account = Operands.account(arguments);
    server.call(TAXES, "exempt", account, Command.one(arguments, "CODE"));
    return Answer.sentence("Account " + account + " is exempt.");
  }

  static Answer unexempt(Server server, Arguments arguments) {
    return account(server, arguments, "endExemption", "is not exempt");
  }

  private static Answer account(
      Server server, Arguments arguments, String operation, String outcome) {
    Command.none(arguments);
    long account = Operands.account(arguments);
    server.call(TAXES, operation, account);
    return Answer.sentence("Account " + account + " " + outcome + ".");
  }
}
