package org.orrery.launcher.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an operator does with prices and purchases. */
final class PlanCommands {

  private static final String PLANS = "Plans";
  private static final String PURCHASES = "Purchases";

  private PlanCommands() {}

  static Answer show(Server server, Arguments arguments) {
    long plan = Command.id(Command.one(arguments, "PLAN"));
    String tariff = server.call(PLANS, "tariff", plan, period(arguments).orElse(0L)).toString();
    return new Answer.Rows(tariff, "The plan has no prices.");
  }

  static Answer make(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "FEE NAME");
    String months = arguments.option("months").orElse("1");
    Object plan = server.call(PLANS, "make", Operands.rest(words, 1), months, words.get(0));
    return Answer.sentence("Plan " + plan + " is made and open to signup.");
  }

  static Answer copy(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "PLAN NAME");
    long plan = Command.id(words.get(0));
    Object copy = server.call(PLANS, "copy", plan, Operands.rest(words, 1));
    return Answer.sentence("Plan " + copy + " is like plan " + plan + ".");
  }

  static Answer price(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "PLAN RESOURCE FIGURE VALUE");
    long plan = Command.id(words.get(0));
    String resource = capital(words.get(1));
    String figure = capital(words.get(2));
    String value = words.get(3).equals("none") ? "" : words.get(3);
    Optional<Long> period = period(arguments);
    if (period.isPresent()) {
      server.call(PLANS, "setActual", plan, period.get(), resource, figure, value);
    } else {
      server.call(PLANS, "setBase", plan, resource, figure, value);
    }
    return Answer.sentence("Plan " + plan + " has the price.");
  }

  static Answer discount(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "PLAN SETUP RECURRENT USAGE");
    long plan = Command.id(words.get(0));
    server.call(
        PLANS,
        "setDiscounts",
        plan,
        period(arguments).orElse(0L),
        words.get(1),
        words.get(2),
        words.get(3));
    return Answer.sentence("Plan " + plan + " has the discounts.");
  }

  static Answer terms(Server server, Arguments arguments) {
    List<String> words =
        Operands.exactly(arguments, "PLAN REFUND_PERCENT MONEY_BACK_DAYS TRIAL_DAYS TRIAL_LIMIT");
    long plan = Command.id(words.get(0));
    server.call(
        PLANS,
        "setTerms",
        plan,
        words.get(1),
        Command.id(words.get(2)),
        words.get(3).equals("none") ? "" : words.get(3),
        words.get(4));
    return Answer.sentence("Plan " + plan + " has the terms.");
  }

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    String has = server.call(PURCHASES, "list", Operands.account(arguments)).toString();
    return new Answer.Rows(has, "It has bought nothing.");
  }

  static Answer buy(Server server, Arguments arguments) {
    return move(server, arguments, "buy");
  }

  static Answer giveBack(Server server, Arguments arguments) {
    return move(server, arguments, "giveBack");
  }

  static Answer usage(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "RESOURCE DATE AMOUNT");
    long account = Operands.account(arguments);
    String day = Command.date(words.get(1)).toString();
    server.call(PURCHASES, "recordUsage", account, capital(words.get(0)), day, words.get(2));
    return Answer.sentence("The reading of " + day + " is kept.");
  }

  private static Answer move(Server server, Arguments arguments, String operation) {
    List<String> words = Operands.exactly(arguments, "RESOURCE UNITS");
    long account = Operands.account(arguments);
    server.call(PURCHASES, operation, account, capital(words.get(0)), words.get(1));
    return Answer.sentence(
        "Done; orrery-admin purchases list shows what account " + account + " has.");
  }

  private static Optional<Long> period(Arguments arguments) {
    return arguments.option("period").map(Command::id);
  }

  private static String capital(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
