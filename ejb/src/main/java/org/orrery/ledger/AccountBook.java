package org.orrery.ledger;

import java.math.BigDecimal;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * An account's row in the books: its balance and the end of its chain.
 *
 * <p>Opened with the account, it grows by one link with each entry and is never closed: a deleted
 * account's books stay.
 *
 * @param balance negative = the customer owes; four decimals
 */
record AccountBook(
    AccountId account,
    SellerId seller,
    String currency,
    BigDecimal balance,
    long entryCount,
    ChainHash head) {

  /** Whether the customer owes anything. */
  boolean owes() {
    return balance.signum() < 0;
  }

  /** The book with {@code posted} as its new last entry. */
  AccountBook with(PostedEntry posted) {
    return new AccountBook(
        account,
        seller,
        currency,
        balance.subtract(receivable(posted.entry())),
        posted.sequence(),
        posted.hash());
  }

  /** The book after an entry of another account's chain, in which this account is a debtor. */
  AccountBook owing(Posting posting) {
    requireMyCurrency(posting);
    return new AccountBook(
        account, seller, currency, balance.subtract(posting.amount().amount()), entryCount, head);
  }

  /** What the entry adds to the debt of the account, in the account's currency. */
  private BigDecimal receivable(Entry entry) {
    return entry.postings().stream()
        .filter(posting -> posting.book() == Book.RECEIVABLE && posting.debtor() == null)
        .peek(this::requireMyCurrency)
        .map(posting -> posting.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void requireMyCurrency(Posting posting) {
    if (!posting.amount().currency().getCurrencyCode().equals(currency)) {
      throw new IllegalArgumentException(
          "account " + account + " is kept in " + currency + ", not " + posting.amount());
    }
  }
}
