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

  /** Accounts a page that are read whole: ten years of each within a transaction's time. */
  static final int WHOLE_ACCOUNTS_MAX = 100;

  @Inject AuditRepository books;

  /**
   * The next accounts that were posted to since they were last found sound: their new entries
   * alone, from the link at which the last verification ended.
   *
   * @param after the last account of the page before; 0 = from the beginning
   */
  public AuditedPage news(long after) {
    books.freeze();
    return audit(books.changedAfter(after, ACCOUNTS_MAX), false);
  }

  /** The next accounts, each from its first entry. */
  public AuditedPage whole(long after) {
    books.freeze();
    return audit(books.allAfter(after, WHOLE_ACCOUNTS_MAX), true);
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

  private AuditedPage audit(List<AuditedBook> page, boolean fromStart) {
    AuditWalk walk = new AuditWalk(page, fromStart);
    List<StoredEntry> entries;
    do { // Ends: each page begins after the one before.
      entries = books.entries(walk);
      entries.forEach(walk::visit);
    } while (entries.size() == AuditRepository.ENTRIES_MAX);
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
