package org.orrery.billing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Invoices as a clerk writes them: what is due on a day goes on one, what somebody asked for goes
 * on one of its own. Amounts are cents, percentages thousandths, in whole numbers.
 */
final class NaiveInvoices {

  private final long thousandths;
  private final Map<String, Long> dueByDay = new TreeMap<>();
  private final List<String> invoices = new ArrayList<>();
  private long owed;

  /** {@code thousandths}: of all taxes together; 19 % are 19000. */
  NaiveInvoices(long thousandths) {
    this.thousandths = thousandths;
  }

  /** Something that a run charges; all debits of runs are taxed. */
  void due(String day, long cents) {
    dueByDay.merge(day, cents, Long::sum);
  }

  /** Something that a call charges. */
  void asked(String day, long cents, boolean taxed) {
    write(day, cents, taxed);
  }

  void credit(long cents) {
    owed -= cents;
  }

  /** Lines "day net tax" in cents, sorted. */
  List<String> finish() {
    dueByDay.forEach((day, cents) -> write(day, cents, true));
    dueByDay.clear();
    return invoices.stream().sorted().toList();
  }

  /** Net and tax of all invoices, less the credits. */
  long owed() {
    return owed;
  }

  private void write(String day, long cents, boolean taxed) {
    long tax = taxed ? tax(cents) : 0;
    invoices.add(day + " " + cents + " " + tax);
    owed += cents + tax;
  }

  /** Half up: (2 x cents x rate + whole) / (2 x whole). */
  private long tax(long cents) {
    BigInteger whole = BigInteger.valueOf(100_000);
    return BigInteger.valueOf(cents)
        .multiply(BigInteger.valueOf(thousandths))
        .multiply(BigInteger.TWO)
        .add(whole)
        .divide(whole.multiply(BigInteger.TWO))
        .longValueExact();
  }
}
