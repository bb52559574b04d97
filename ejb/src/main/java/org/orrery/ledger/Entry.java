package org.orrery.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * A balanced entry that is to be posted: two or more lines that sum to zero in each currency, for
 * each seller by itself.
 *
 * @param account in whose chain it is put; an entry of a seller alone goes to the seller's own
 *     account
 * @param correctsEntryId the entry of the same account that this one takes back; set for {@link
 *     EntryKind#CORRECTION} and for it alone
 */
public record Entry(
    AccountId account,
    SellerId seller,
    LocalDate businessDate,
    EntryKind kind,
    @Nullable Long correctsEntryId,
    List<Posting> postings) {

  /** More lines than any invoice needs. */
  private static final int LINES_MAX = 1_000;

  /**
   * Checks that the entry may stand in the books.
   *
   * @throws IllegalArgumentException if it is not balanced, has fewer than two lines or more than
   *     1000, or is a correction of nothing
   */
  public Entry {
    postings = List.copyOf(postings);
    if (postings.size() < 2 || postings.size() > LINES_MAX) {
      throw new IllegalArgumentException("an entry has 2 to 1000 lines, not " + postings.size());
    }
    if ((kind == EntryKind.CORRECTION) != (correctsEntryId != null)) {
      throw new IllegalArgumentException("a correction names the entry it corrects, others none");
    }
    sums(postings)
        .forEach(
            (side, sum) -> {
              if (sum.signum() != 0) {
                throw new IllegalArgumentException("entry off balance by " + side + " " + sum);
              }
            });
    for (Posting posting : postings) {
      if (account.equals(posting.debtor())) {
        throw new IllegalArgumentException("account " + account + " is the debtor without saying");
      }
    }
  }

  /** Makes an entry of two lines: {@code amount} to one book, its negative to the other. */
  public static Entry of(
      EntryKind kind, AccountId account, SellerId seller, LocalDate day, TwoLines lines) {
    return new Entry(account, seller, day, kind, null, lines.postings(seller));
  }

  /** The two sides of a plain entry: {@code amount} is debited to one book and credited to one. */
  public record TwoLines(Book debited, Book credited, Money amount) {

    List<Posting> postings(SellerId seller) {
      return List.of(
          new Posting(debited, seller, amount), new Posting(credited, seller, amount.negated()));
    }
  }

  /** The accounts whose balances it moves: its own, and those of other debtors. */
  Set<Long> accounts() {
    Set<Long> accounts = new TreeSet<>();
    accounts.add(account.value());
    for (Posting posting : postings) {
      if (posting.debtor() != null) {
        accounts.add(posting.debtor().value());
      }
    }
    return accounts;
  }

  /** The sum of the lines of each seller and currency, by "seller 1 USD". */
  static Map<String, BigDecimal> sums(List<Posting> postings) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Posting posting : postings) {
      sums.merge(
          side(posting.seller().value(), posting.amount().currency().getCurrencyCode()),
          posting.amount().amount(),
          BigDecimal::add);
    }
    return sums;
  }

  /** What must sum to zero by itself. */
  static String side(long seller, String currency) {
    return "seller " + seller + " " + currency;
  }
}
