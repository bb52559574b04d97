package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/**
 * Posts entries: the only way into the books.
 *
 * <p>Entries, chains and balances are written in the caller's transaction, so that they commit with
 * what caused them or not at all. Books are locked in ascending account id.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Journal {

  @Inject JournalRepository journal;
  @Inject Clock clock;

  /**
   * Posts a batch and brings the balances up to date.
   *
   * @return the ids of the entries, in the order of {@code entries}
   * @throws IllegalStateException if an account has no book
   */
  public List<Long> post(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Long> ids = journal.nextEntryIds(entries.size());
    Map<Long, List<Integer>> placesByAccount = new TreeMap<>();
    for (int place = 0; place < entries.size(); place++) {
      placesByAccount
          .computeIfAbsent(entries.get(place).account().value(), account -> new ArrayList<>())
          .add(place);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    placesByAccount.forEach(
        (account, places) -> {
          Map<Long, Entry> entriesById = new LinkedHashMap<>();
          places.forEach(place -> entriesById.put(ids.get(place), entries.get(place)));
          extend(new AccountId(account), entriesById, now);
        });
    return ids;
  }

  /**
   * The balance that the customer sees.
   *
   * @return negative = the customer owes
   * @throws IllegalStateException if the account has no book
   */
  public Money balance(AccountId account) {
    return journal.balance(account).orElseThrow(() -> noBook(account));
  }

  private void extend(AccountId account, Map<Long, Entry> entriesById, Instant now) {
    AccountBook book = journal.lock(account).orElseThrow(() -> noBook(account));
    List<PostedEntry> chain = new ArrayList<>();
    for (Map.Entry<Long, Entry> next : entriesById.entrySet()) {
      PostedEntry posted =
          PostedEntry.after(
              book.head(), next.getKey(), book.entryCount() + 1, next.getValue(), now);
      chain.add(posted);
      book = book.with(posted);
    }
    journal.add(chain);
    journal.store(book);
  }

  private static IllegalStateException noBook(AccountId account) {
    return new IllegalStateException("account " + account + " has no book");
  }
}
