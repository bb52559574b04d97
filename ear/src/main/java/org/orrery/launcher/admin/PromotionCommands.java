package org.orrery.launcher.admin;

import java.util.List;

/** What an operator does with promotions. */
final class PromotionCommands {

  private static final String PROMOTIONS = "Promotions";

  private PromotionCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    String promotions = server.call(PROMOTIONS, "list", Operands.seller(arguments)).toString();
    return new Answer.Rows(promotions, "There is no promotion.");
  }

  static Answer add(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "PERCENT NAME");
    Object promotion =
        server.call(
            PROMOTIONS, "add", Operands.seller(arguments), words.get(0), Operands.rest(words, 1));
    return Answer.sentence("Promotion " + promotion + " is added.");
  }

  static Answer offer(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "ID CODE");
    long promotion = Command.id(words.get(0));
    server.call(
        PROMOTIONS,
        "offer",
        promotion,
        words.get(1),
        Operands.date(arguments, "until"),
        arguments.option("uses").map(Command::id).orElse(0L),
        arguments.option("plans").orElse(""));
    return Answer.sentence("Promotion " + promotion + " has the code " + words.get(1) + ".");
  }

  static Answer end(Server server, Arguments arguments) {
    long promotion = Command.id(Command.one(arguments, "ID"));
    server.call(PROMOTIONS, "end", promotion, Operands.date(arguments, "from"));
    return Answer.sentence("Promotion " + promotion + " ends.");
  }

  static Answer show(Server server, Arguments arguments) {
    Command.none(arguments);
    String has = server.call(PROMOTIONS, "ofAccount", Operands.account(arguments)).toString();
    return Answer.sentence(has.isEmpty() ? "It has no promotion." : has);
  }

  static Answer give(Server server, Arguments arguments) {
    return move(server, arguments, "give", "has promotion ");
  }

  static Answer take(Server server, Arguments arguments) {
    return move(server, arguments, "take", "no longer has promotion ");
  }

  private static Answer move(Server server, Arguments arguments, String operation, String outcome) {
    long promotion = Command.id(Command.one(arguments, "ID"));
    long account = Operands.account(arguments);
    server.call(PROMOTIONS, operation, promotion, account);
    return Answer.sentence("Account " + account + " " + outcome + promotion + ".");
  }
}
