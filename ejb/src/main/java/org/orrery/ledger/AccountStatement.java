package org.orrery.ledger;

import java.time.LocalDate;
import java.util.List;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/**
 * What happened to an account's balance in a span of business dates.
 *
 * @param from the first day shown
 * @param to the last day shown
 * @param opening the balance before {@code from}; negative = the customer owed
 * @param lines by business date, then in the order of posting
 * @param closing the balance at the end of {@code to}
 * @param isWhole false if there were more lines than are shown
 */
public record AccountStatement(
    AccountId account,
    LocalDate from,
    LocalDate to,
    Money opening,
    List<Line> lines,
    Money closing,
    boolean isWhole) {

  /** Copies the list. */
  public AccountStatement {
    lines = List.copyOf(lines);
  }

  /**
   * One entry.
   *
   * @param entry its id
   * @param amount what it added to the balance; a debit is negative
   * @param balance after it
   */
  public record Line(LocalDate on, long entry, EntryKind kind, Money amount, Money balance) {}

  /** For people, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(80);
    text.append("account ").append(account).append(", ").append(from).append(" to ").append(to);
    text.append("\nbalance before ").append(from).append(": ").append(opening);
    for (Line line : lines) {
      text.append(
          "\n%s  entry %d  %s  %s  balance %s"
              .formatted(line.on(), line.entry(), line.kind(), line.amount(), line.balance()));
    }
    text.append(isWhole ? "" : "\n… more entries: ask for a shorter span");
    return text.append("\nbalance at the end of ")
        .append(to)
        .append(": ")
        .append(closing)
        .toString();
  }
}
