package org.orrery.launcher.admin;

import java.util.List;
import java.util.stream.Collectors;

/** What an operator does about who gets in, and with which certificate the server shows itself. */
final class AccessCommands {

  private static final String ACCESS = "Access";
  private static final String TLS = "Tls";
  private static final List<String> LIMITS = List.of("accounts", "addresses", "calls", "money");
  private static final String DAYS = "90";

  private AccessCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    String login = arguments.option("login").orElse("");
    long before = arguments.option("before").map(Command::id).orElse(0L);
    return new Answer.Rows(
        server.call(ACCESS, "tokens", login, before).toString(), "There is no token.");
  }

  static Answer add(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "LOGIN OPERATIONS NAME");
    String limits =
        LIMITS.stream()
            .flatMap(name -> arguments.option(name).map(value -> name + "=" + value).stream())
            .collect(Collectors.joining(" "));
    String made =
        server
            .call(
                ACCESS,
                "createToken",
                words.get(0),
                Operands.rest(words, 2),
                words.get(1),
                Command.id(arguments.option("days").orElse(DAYS)),
                limits)
            .toString();
    int space = made.indexOf(' ');
    return Answer.Fields.of(
        "id", Long.valueOf(made.substring(0, space)), "token", made.substring(space + 1));
  }

  static Answer revoke(Server server, Arguments arguments) {
    long token = Command.id(Command.one(arguments, "ID"));
    server.call(ACCESS, "revokeToken", token);
    return Answer.sentence("Token " + token + " is revoked.");
  }

  static Answer lockouts(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(ACCESS, "lockouts").toString(), "Nobody is locked out.");
  }

  static Answer release(Server server, Arguments arguments) {
    String who = Command.one(arguments, "WHO");
    return Answer.sentence(server.call(ACCESS, "release", who) + " counts are forgotten.");
  }

  static Answer tls(Server server, Arguments arguments) {
    Command.none(arguments);
    return Answer.sentence(server.call(TLS, "show").toString());
  }

  static Answer reloadTls(Server server, Arguments arguments) {
    Command.none(arguments);
    return Answer.sentence(server.call(TLS, "reload").toString());
  }
}
