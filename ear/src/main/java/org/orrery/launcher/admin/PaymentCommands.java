package org.orrery.launcher.admin;

import java.util.List;

/** What an operator does with payments, payment notices and the vault. */
final class PaymentCommands {

  private static final String PAYMENTS = "Payments";

  private PaymentCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(PAYMENTS, "list").toString(), "No payment is open.");
  }

  static Answer inquire(Server server, Arguments arguments) {
    long payment = Command.id(Command.one(arguments, "ID"));
    server.call(PAYMENTS, "inquire", payment);
    return Answer.sentence("Payment " + payment + " is asked for within a minute.");
  }

  static Answer settle(Server server, Arguments arguments) {
    return end(server, arguments, "settle", "ID REFERENCE", " is booked.");
  }

  static Answer giveUp(Server server, Arguments arguments) {
    return end(server, arguments, "giveUp", "ID REASON", " is given up.");
  }

  private static Answer end(
      Server server, Arguments arguments, String operation, String operands, String outcome) {
    List<String> words = Operands.words(arguments, operands);
    long payment = Command.id(words.get(0));
    server.call(PAYMENTS, operation, payment, Operands.rest(words, 1));
    return Answer.sentence("Payment " + payment + outcome);
  }

  static Answer retry(Server server, Arguments arguments) {
    long account = Command.id(Command.one(arguments, "ACCOUNT"));
    server.call(PAYMENTS, "retry", account);
    return Answer.sentence("The card of account " + account + " is tried within a minute.");
  }

  static Answer card(Server server, Arguments arguments) {
    long account = Operands.account(arguments);
    List<String> words = Operands.words(arguments, "EXPIRES HOLDER");
    String number = TypedSecret.read("the card's number");
    server.call(PAYMENTS, "storeCard", account, number, words.get(0), Operands.rest(words, 1));
    return Answer.sentence("Account " + account + " pays by that card from now on, if by card.");
  }

  static Answer gateway(Server server, Arguments arguments) {
    String name = Command.one(arguments, "NAME");
    String chosen = name.equals("none") ? "" : name;
    server.call(PAYMENTS, "useGateway", Operands.seller(arguments), chosen);
    return Answer.sentence("Cards are charged through " + name + ".");
  }

  static Answer secret(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "NAME FILE");
    String value = SecretText.read(words.get(1));
    server.call(PAYMENTS, "storeSecret", Operands.seller(arguments), words.get(0), value);
    return Answer.sentence("Secret " + words.get(0) + " is kept.");
  }

  static Answer notices(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(PAYMENTS, "listNotices").toString(), "No notice waits.");
  }

  static Answer assign(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "ID ACCOUNT");
    long notice = Command.id(words.get(0));
    long account = Command.id(words.get(1));
    server.call(PAYMENTS, "assignNotice", notice, account);
    return Answer.sentence("Notice " + notice + " is credited to account " + account + ".");
  }

  static Answer close(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "ID REASON");
    long notice = Command.id(words.get(0));
    server.call(PAYMENTS, "closeNotice", notice, Operands.rest(words, 1));
    return Answer.sentence("Notice " + notice + " is closed.");
  }

  static Answer rekey(Server server, Arguments arguments) {
    Command.none(arguments);
    return Answer.sentence(server.call(PAYMENTS, "rekey") + " sealed anew.");
  }
}
