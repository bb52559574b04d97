package org.orrery.launcher.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** What an operator does with invoices. */
final class InvoiceCommands {

  private static final String INVOICES = "Invoices";

  private InvoiceCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    String list = server.call(INVOICES, "list", Operands.account(arguments)).toString();
    return new Answer.Rows(list, "The account has no invoice.");
  }

  static Answer show(Server server, Arguments arguments) {
    return rows(server, arguments, "show");
  }

  static Answer lines(Server server, Arguments arguments) {
    return rows(server, arguments, "lines");
  }

  static Answer save(Server server, Arguments arguments) {
    List<String> words = Operands.exactly(arguments, "ID FILE");
    long invoice = Command.id(words.get(0));
    String file = words.get(1);
    if (!file.endsWith(".pdf") && !file.endsWith(".html")) {
      throw new UsageException("The file's name ends with .pdf or .html.");
    }
    String form = file.endsWith(".pdf") ? "pdf" : "html";
    String text = server.call(INVOICES, form, Operands.account(arguments), invoice).toString();
    write(
        Path.of(file),
        form.equals("pdf")
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8));
    return Answer.sentence("Invoice " + invoice + " is in " + file + ".");
  }

  static Answer mail(Server server, Arguments arguments) {
    long account = Operands.account(arguments);
    String choice = Command.one(arguments, "on|off");
    if (!List.of("on", "off").contains(choice)) {
      throw new UsageException("It is on or off, not " + choice + ".");
    }
    server.call(INVOICES, choice.equals("on") ? "mailAll" : "mailAsked", account);
    return Answer.sentence(
        choice.equals("on")
            ? "All invoices of account " + account + " are sent by e-mail."
            : "Invoices of account " + account + " are sent by e-mail if their debits say so.");
  }

  static Answer letterhead(Server server, Arguments arguments) {
    Command.none(arguments);
    Object text = server.call(INVOICES, "letterhead", Operands.seller(arguments));
    return Answer.sentence(text.toString().strip());
  }

  static Answer setLetterhead(Server server, Arguments arguments) {
    String text = read(Path.of(Command.one(arguments, "FILE")));
    long seller = Operands.seller(arguments);
    server.call(INVOICES, "setLetterhead", seller, text);
    return Answer.sentence("Seller " + seller + " has a new letterhead.");
  }

  static Answer series(Server server, Arguments arguments) {
    long seller = Command.id(Command.one(arguments, "SELLER"));
    Object rows = server.call(INVOICES, "series", seller);
    return new Answer.Rows(rows.toString(), "The seller has no number yet.");
  }

  static Answer raise(Server server, Arguments arguments) {
    List<String> words = Operands.words(arguments, "SELLER NUMBER REASON");
    long seller = Command.id(words.get(0));
    long last = Command.id(words.get(1));
    server.call(INVOICES, "raiseSeries", seller, last, Operands.rest(words, 2));
    return Answer.sentence(
        "The next invoice of seller " + seller + " gets number " + (last + 1) + " or a later one.");
  }

  private static Answer rows(Server server, Arguments arguments, String operation) {
    long invoice = Command.id(Command.one(arguments, "ID"));
    Object rows = server.call(INVOICES, operation, Operands.account(arguments), invoice);
    return new Answer.Rows(rows.toString(), "It has no line.");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read.");
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UsageException(file + " cannot be written.");
    }
  }
}
