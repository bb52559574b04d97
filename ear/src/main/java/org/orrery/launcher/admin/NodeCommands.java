package org.orrery.launcher.admin;

/** What an operator asks about the servers on one database. */
final class NodeCommands {

  private static final String NODES = "Nodes";

  private NodeCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(NODES, "list").toString(), "No server was seen.");
  }

  static Answer shares(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(NODES, "shares").toString(), "Nothing was charged yet.");
  }
}
