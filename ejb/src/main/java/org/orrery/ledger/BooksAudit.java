package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.shared.AccountId;

/**
 * Verifies the books of many accounts by few statements, a page in a transaction; remembers how far
 * each was found sound when it is told to.
 *
 * <p>Reads one moment of the database and locks nothing: nobody waits for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BooksAudit {

  /** Accounts a page, of which the new entries are read. */
  static final int ACCOUNTS_MAX = 500;

  /** Accounts a page that are read whole. */
  static final int WHOLE_ACCOUNTS_MAX = 100;

  /** Entries a page, as the books count them; what is over it is the next page's. */
  static final long PAGE_ENTRIES_MAX = 100_000;

  @Inject AuditRepository books;

  /**
   * The next accounts that were posted to since they were last found sound: their new entries
   * alone, from the link at which the last verification ended.
   *
   * @param after the last account of the page before; 0 = from the beginning
   */
  public AuditedPage news(long after) {
    books.freeze();
    return audit(fitting(books.changedAfter(after, ACCOUNTS_MAX), false), false);
  }

  /** The next accounts, each from its first entry. */
  public AuditedPage whole(long after) {
    books.freeze();
    return audit(fitting(books.allAfter(after, WHOLE_ACCOUNTS_MAX), true), true);
  }

  /** Some accounts, each from its first entry. */
  public AuditedPage whole(List<AccountId> accounts) {
    books.freeze();
    return audit(books.of(accounts), true);
  }

  /**
   * Notes how far the sound accounts of a page were read, so that the next verification goes on
   * there. Nobody may have to look again: what was found of the others must be safe before.
   */
  public void note(AuditNotes notes) {
    books.remember(notes.sound());
  }

  /**
   * Notes that accounts were looked at, and which verification tells what was found.
   *
   * @param unsound the accounts, and how long their chains were
   */
  public void noteUnsound(Map<Long, Long> unsound, long verification) {
    books.see(unsound, verification);
  }

  /**
   * The first accounts of a page whose entries are read within a transaction's time; one at least.
   */
  private static List<AuditedBook> fitting(List<AuditedBook> page, boolean fromStart) {
    long entries = 0;
    int count = 0;
    for (AuditedBook audited : page) {
      long proven = fromStart ? 0 : audited.proven().entryCount();
      entries += Math.max(0, audited.book().entryCount() - proven);
      if (count > 0 && entries > PAGE_ENTRIES_MAX) {
        break;
      }
      count++;
    }
    return page.subList(0, count);
  }

  private AuditedPage audit(List<AuditedBook> page, boolean fromStart) {
    AuditWalk walk = new AuditWalk(page, fromStart);
    List<AuditWalk.Place> places = walk.next(AuditRepository.ENTRIES_MAX);
    while (!places.isEmpty()) { // Ends: each page begins after the one before.
      List<StoredEntry> entries = books.entries(places);
      walk.visit(places, entries, entries.size() < AuditRepository.ENTRIES_MAX);
      places = walk.next(AuditRepository.ENTRIES_MAX);
    }
    Map<Long, Long> postings = fromStart ? books.postingCounts(page) : Map.of();
    Map<Long, BigDecimal> elsewhere = books.owedElsewhere(page);
    List<AccountFinding> findings = new ArrayList<>();
    Map<Long, ChainEnd> sound = new LinkedHashMap<>();
    Map<Long, Long> unsound = new LinkedHashMap<>();
    for (AuditedBook audited : page) {
      AccountId account = audited.book().account();
      ChainWalk chain = walk.of(account.value());
      ChainEnd end = chain.end();
      chain.owes(elsewhere.getOrDefault(account.value(), BigDecimal.ZERO));
      List<String> found =
          fromStart ? chain.finish(postings.getOrDefault(account.value(), 0L)) : chain.finish();
      found.forEach(text -> findings.add(new AccountFinding(account, text)));
      if (found.isEmpty()) {
        sound.put(account.value(), end);
      } else {
        unsound.put(account.value(), audited.book().entryCount());
      }
    }
    return new AuditedPage(
        page.stream().map(audited -> audited.book().account()).toList(),
        walk.entries(),
        walk.oldest(),
        findings,
        new AuditNotes(sound, unsound));
  }
}
