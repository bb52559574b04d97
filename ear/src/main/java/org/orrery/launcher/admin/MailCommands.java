package org.orrery.launcher.admin;

/** What an operator does with mails. */
final class MailCommands {

  private static final String MAIL = "Mail";

  private MailCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(MAIL, "list").toString(), "Every mail is sent.");
  }

  static Answer retry(Server server, Arguments arguments) {
    if (arguments.words().isEmpty()) {
      return Answer.sentence(server.call(MAIL, "retryParked") + " mails are tried again.");
    }
    return one(server, arguments, "retry", "is tried again");
  }

  static Answer resend(Server server, Arguments arguments) {
    return one(server, arguments, "resend", "is sent again");
  }

  static Answer settle(Server server, Arguments arguments) {
    return one(server, arguments, "arrived", "has arrived");
  }

  static Answer tryOut(Server server, Arguments arguments) {
    String address = Command.one(arguments, "ADDRESS");
    server.call(MAIL, "sendTest", address);
    return Answer.sentence("The mail server has taken the mail to " + address + ".");
  }

  static Answer hold(Server server, Arguments arguments) {
    String reason = String.join(" ", arguments.words()).strip();
    if (reason.isEmpty()) {
      throw new UsageException("Say why: the reason is shown until mails are released.");
    }
    server.call(MAIL, "hold", reason);
    return Answer.sentence("Mails are held.");
  }

  static Answer release(Server server, Arguments arguments) {
    Command.none(arguments);
    server.call(MAIL, "release");
    return Answer.sentence("Mails are released.");
  }

  private static Answer one(Server server, Arguments arguments, String operation, String outcome) {
    long mail = Command.id(Command.one(arguments, "ID"));
    server.call(MAIL, operation, mail);
    return Answer.sentence("Mail " + mail + " " + outcome + ".");
  }
}
