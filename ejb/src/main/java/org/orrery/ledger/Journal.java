package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  @Inject @Any Instance<DebtWatch> watches;

  /**
   * Posts a batch, of any number of accounts, and brings the balances up to date; the number of
   * statements does not depend on how many there are.
   *
   * @return the ids of the entries, in the order of {@code entries}
   * @throws IllegalStateException if an account has no book
   */
  public List<Long> post(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Long> ids = journal.nextEntryIds(entries.size());
    Map<Long, AccountBook> books = journal.lock(accounts(entries));
    List<AccountBook> debtors = books.values().stream().filter(AccountBook::owes).toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<PostedEntry> posted = new ArrayList<>(entries.size());
    for (int place = 0; place < entries.size(); place++) {
      Entry entry = entries.get(place);
      AccountBook book = book(books, entry.account());
      PostedEntry next =
          PostedEntry.after(book.head(), ids.get(place), book.entryCount() + 1, entry, now);
      posted.add(next);
      books.put(entry.account().value(), book.with(next));
      for (Posting posting : entry.postings()) {
        AccountId debtor = posting.debtor();
        if (debtor != null) {
          books.put(debtor.value(), book(books, debtor).owing(posting));
        }
      }
    }
    journal.add(posted);
    journal.store(books.values());
    tellOfPaid(debtors.stream().map(AccountBook::account).toList(), books);
    return ids;
  }

  private void tellOfPaid(List<AccountId> debtors, Map<Long, AccountBook> books) {
    List<AccountId> paid =
        debtors.stream().filter(account -> !book(books, account).owes()).toList();
    if (!paid.isEmpty()) {
      watches.stream().forEach(watch -> watch.paid(paid));
    }
  }

  private static Set<Long> accounts(List<Entry> entries) {
    Set<Long> accounts = new TreeSet<>();
    entries.forEach(entry -> accounts.addAll(entry.accounts()));
    return accounts;
  }

  private static AccountBook book(Map<Long, AccountBook> books, AccountId account) {
    AccountBook book = books.get(account.value());
    if (book == null) {
      throw noBook(account);
    }
    return book;
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

  private static IllegalStateException noBook(AccountId account) {
    return new IllegalStateException("account " + account + " has no book");
  }
}
