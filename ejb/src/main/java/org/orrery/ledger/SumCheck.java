package org.orrery.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of the sums of accounts by day, and how far was looked.
 *
 * @param account the account that was looked at; -1 = there are no more
 * @param day the last day of it that was looked at; null = none. No day stands for a beginning or
 *     an end: whoever changes sums writes any that the database has
 * @param isWhole whether nothing of the account is left
 * @param findings sentences that name the account; empty = its sums are those of its postings
 */
public record SumCheck(
    long account, @Nullable LocalDate day, boolean isWhole, List<String> findings) {

  /** Before the first account. */
  public static final SumCheck START = behind(0);

  /** Behind the last account. */
  static final SumCheck END = behind(-1);

  /** Copies the list. */
  public SumCheck {
    findings = List.copyOf(findings);
  }

  /** Behind an account, of which nothing is said. */
  static SumCheck behind(long account) {
    return new SumCheck(account, null, true, List.of());
  }

  /** Whether there are no more accounts. */
  public boolean isEnd() {
    return account < 0;
  }
}
