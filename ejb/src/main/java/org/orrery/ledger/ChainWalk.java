package org.orrery.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Follows one account's chain entry by entry and compares it with the account's book at the end.
 * Keeps no entry, so that a chain may be of any length.
 */
final class ChainWalk {

  /** Findings of one account; a broken chain would otherwise repeat itself with each link. */
  private static final int FINDINGS_MAX = 10;

  private final AccountBook book;
  private final List<String> findings = new ArrayList<>();
  private final long begin;
  private ChainHash head;
  private long count;
  private long postings;
  private BigDecimal balance;

  ChainWalk(AccountBook book) {
    this(book, ChainEnd.START);
  }

  /** Begins where a sound verification ended. */
  ChainWalk(AccountBook book, ChainEnd proven) {
    this.book = book;
    this.begin = proven.entryCount();
    this.head = proven.head();
    this.count = proven.entryCount();
    this.balance = proven.balance();
  }

  /** Takes the next entry of the chain as it was read. */
  void visit(StoredEntry entry) {
    count++;
    if (entry.sequence() != count) {
      report("entry " + entry.id() + " is number " + entry.sequence() + ", expected " + count);
      count = entry.sequence();
    }
    ChainHash expected = head.next(entry.canonicalText());
    if (!expected.equals(entry.hash())) {
      report("entry " + entry.id() + ": its hash does not follow from the chain and its lines");
    }
    head = entry.hash(); // As stored, so that the entries after a broken link are judged alone.
    if (entry.lines().size() < 2) {
      report("entry " + entry.id() + " has " + entry.lines().size() + " lines");
    }
    for (Map.Entry<String, BigDecimal> sum : entry.sums().entrySet()) {
      if (sum.getValue().signum() != 0) {
        report("entry " + entry.id() + " is off balance by " + sum.getKey() + " " + sum.getValue());
      }
    }
    postings += entry.lines().size();
    balance = balance.subtract(entry.receivable());
  }

  /** Takes what the account owes by entries in the chains of others. */
  void owes(BigDecimal elsewhere) {
    balance = balance.subtract(elsewhere);
  }

  /** Compares a chain that was read from its beginning with what the book says. */
  List<String> finish(long storedPostings) {
    finish();
    if (postings != storedPostings) {
      report("there are " + (storedPostings - postings) + " postings that no entry has");
    }
    return findings();
  }

  /** Compares what was read with what the book says, but for postings that no entry has. */
  List<String> finish() {
    if (count != book.entryCount()) {
      report("the chain has " + count + " entries, the book counts " + book.entryCount());
    }
    if (!head.equals(book.head())) {
      report("the chain ends in another hash than the book's");
    }
    if (balance.compareTo(book.balance()) != 0) {
      report("the balance is " + book.balance() + ", the postings say " + balance);
    }
    return findings();
  }

  /** Compares the place where an earlier verification ended, when it is reached. */
  void compare(ChainEnd proven) {
    if (count == proven.entryCount() && !head.equals(proven.head())) {
      report("entry number " + count + " is not the one that was verified earlier");
    }
  }

  /** Where it has come to, by its own entries alone. */
  ChainEnd end() {
    return new ChainEnd(count, head, balance);
  }

  /** The place after which it began. */
  long begin() {
    return begin;
  }

  private List<String> findings() {
    return List.copyOf(findings);
  }

  void report(String finding) {
    if (findings.size() < FINDINGS_MAX) {
      findings.add("account " + book.account() + ": " + finding);
    }
  }
}
