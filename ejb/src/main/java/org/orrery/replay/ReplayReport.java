package org.orrery.replay;

import java.time.LocalDate;
import java.util.List;
import org.orrery.shared.SellerId;

/**
 * What came of computing the charges of a day again.
 *
 * @param charges how many were computed again from their schedules
 * @param fees how many fees were computed again from the rates that are stored with them
 * @param invoices how many invoices were taxed again
 * @param differences what is stored otherwise, a sentence each, at most 100; empty = every byte is
 *     the same
 */
public record ReplayReport(
    SellerId seller,
    LocalDate on,
    long charges,
    long fees,
    long invoices,
    List<String> differences) {

  /** Copies the list. */
  public ReplayReport {
    differences = List.copyOf(differences);
  }

  /** One line for people; a line more for each difference. */
  @Override
  public String toString() {
    String computed =
        "seller %s, %s: %d charges, %d fees, taxes of %d invoices computed again: "
            .formatted(seller, on, charges, fees, invoices);
    return differences.isEmpty()
        ? computed + "the same"
        : computed + "NOT THE SAME\n" + String.join("\n", differences);
  }
}
