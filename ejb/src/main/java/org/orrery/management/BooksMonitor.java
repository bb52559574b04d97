package org.orrery.management;

import java.time.Clock;
import java.util.List;
import org.orrery.billing.ChargesVerifier;
import org.orrery.ledger.BooksReport;
import org.orrery.ledger.BooksVerifier;

/** Lets an operator verify the books, and remembers the outcome until the server stops. */
final class BooksMonitor implements BooksMXBean {

  private final BooksVerifier books;
  private final ChargesVerifier charges;
  private final Clock machine;
  private volatile Outcome last = new Outcome("", "");

  BooksMonitor(BooksVerifier books, ChargesVerifier charges, Clock machine) {
    this.books = books;
    this.charges = charges;
    this.machine = machine;
  }

  private record Outcome(String at, String result) {}

  @Override
  public String verify() {
    BooksReport report = books.verify();
    List<String> wrong = charges.verify();
    String result =
        wrong.isEmpty() ? report.toString() : report + "\nCHARGES:\n" + String.join("\n", wrong);
    last = new Outcome(machine.instant().toString(), result);
    return result;
  }

  @Override
  public String getLastVerified() {
    return last.at();
  }

  @Override
  public String getLastResult() {
    return last.result();
  }
}
