package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.ledger.BookSumRepository.AccountReach;
import org.orrery.ledger.VerificationRepository.EntryCounts;
import org.orrery.ledger.VerificationRepository.SummedDay;

/**
 * Sums up the books by day, so that a trial balance need not read the journal, and accounts with
 * many entries, so that their statements need not. Entries are never changed, so that each is added
 * once; it may be posted on whichever day. Source: docs/adr/0030-sums-of-accounts.md
 */
@Stateless
public class BookSums {

  /** Entries of one transaction. */
  static final int ENTRIES_MAX = 50_000;

  /** Longer than a transaction may take: a second net beneath the question whether any goes on. */
  private static final int SETTLES_AFTER_SECONDS = 600;

  /** Of one account at a time. */
  private static final int FINDINGS_MAX = 10;

  @Inject BookSumRepository sums;
  @Inject VerificationRepository books;

  int settlesAfterSeconds = SETTLES_AFTER_SECONDS;
  int entriesMax = ENTRIES_MAX;

  /** Adds the next entries, and tells whether there are more that may be added now. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean addNext() {
    BookSumRepository.Reach reach = sums.claim(settlesAfterSeconds).orElse(null);
    if (reach == null) {
      return false;
    }
    if (reach.entry() == reach.next()) {
      sums.aim();
      return false;
    }
    if (!reach.isSettled()) {
      return false;
    }
    long upTo = Math.min(reach.next(), reach.entry() + entriesMax);
    sums.add(reach.entry(), upTo);
    return upTo < reach.next();
  }

  /**
   * Sums up an account with many entries as far as the books are summed up, or a part of it; tells
   * whether there was one.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean addNextOfAccount() {
    Optional<AccountReach> claimed = sums.claimAccount();
    claimed.ifPresent(reach -> sums.add(reach, sums.end(reach, entriesMax)));
    return claimed.isPresent();
  }

  /**
   * Compares the sums of accounts with their postings, a part of one account at a time: days of
   * about 50 000 entries, and when there are no more, how many entries there are.
   *
   * @param before where the last part ended; at first {@link SumCheck#START}
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public SumCheck verifyNext(SumCheck before) {
    books.freeze();
    AccountReach reach =
        books.accountFrom(before.account() + (before.isWhole() ? 1 : 0)).orElse(null);
    if (reach == null) {
      return SumCheck.END;
    }
    LocalDate after = reach.account() == before.account() ? before.day() : null;
    List<SummedDay> days = books.daysAfter(reach, after, entriesMax);
    return days.isEmpty()
        ? new SumCheck(reach.account(), after, true, counted(reach))
        : new SumCheck(reach.account(), last(days), false, wrong(reach, days));
  }

  private static LocalDate last(List<SummedDay> days) {
    return days.get(days.size() - 1).day();
  }

  private static List<String> wrong(AccountReach reach, List<SummedDay> days) {
    return days.stream()
        .filter(day -> !day.isSound())
        .limit(FINDINGS_MAX)
        .map(
            day ->
                "account %d: the sum of %s is not that of its postings"
                    .formatted(reach.account(), day.day()))
        .toList();
  }

  private List<String> counted(AccountReach reach) {
    EntryCounts counts = books.counts(reach);
    return counts.summed() == counts.posted() && counts.noted() == counts.posted()
        ? List.of()
        : List.of(
            "account %d: %d entries are summed up, %d are noted by their days, %d are posted"
                .formatted(reach.account(), counts.summed(), counts.noted(), counts.posted()));
  }
}
