package org.orrery.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found of the sums of accounts by day, and how far was looked.
 *
 * @param account the account that was looked at; -1 = there are no more
 * @param day the last day of it that was looked at; {@link #ALL} = nothing of it is left
 * @param findings sentences that name the account; empty = its sums are those of its postings
 */
public record SumCheck(long account, LocalDate day, List<String> findings) {

  /** Where an account begins. */
  static final LocalDate NONE = LocalDate.of(1, 1, 1);

  /** Where an account ends. */
  static final LocalDate ALL = LocalDate.of(9999, 12, 31);

  /** Before the first account. */
  public static final SumCheck START = new SumCheck(0, ALL, List.of());

  /** Behind the last account. */
  static final SumCheck END = new SumCheck(-1, ALL, List.of());

  /** Copies the list. */
  public SumCheck {
    findings = List.copyOf(findings);
  }

  /** Whether there are no more accounts. */
  public boolean isEnd() {
    return account < 0;
  }
}
