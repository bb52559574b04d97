package org.orrery.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orrery.shared.SellerId;

/**
 * The sums of a seller's books at the end of a business date.
 *
 * @param sums by book, then currency; books in which nothing was posted are missing
 */
public record TrialBalance(SellerId seller, LocalDate on, List<Sum> sums) {

  /** Copies the list. */
  public TrialBalance {
    sums = List.copyOf(sums);
  }

  /**
   * One book.
   *
   * @param amount debit positive, four decimals
   */
  public record Sum(Book book, String currency, BigDecimal amount) {}

  /** What the books of each currency come to together: zero, or they are not whole. */
  public Map<String, BigDecimal> differences() {
    return sums.stream()
        .collect(Collectors.toMap(Sum::currency, Sum::amount, BigDecimal::add, TreeMap::new));
  }

  /** For people, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(80);
    text.append("seller ").append(seller).append(", end of ").append(on);
    for (Sum sum : sums) {
      text.append("\n%-15s %s %s".formatted(sum.book().column(), sum.currency(), sum.amount()));
    }
    differences()
        .forEach(
            (currency, sum) -> text.append("\n%-15s %s %s".formatted("together", currency, sum)));
    return text.toString();
  }
}
