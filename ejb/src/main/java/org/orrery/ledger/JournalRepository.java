package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.BulkInsert;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * Adds to the books. Callers hold the account's row, so that links cannot be forged in parallel.
 */
@ApplicationScoped
class JournalRepository {

  private static final String BOOK =
      "select account_id, seller_id, currency, balance, entry_count, head_hash from account_book ";

  @Inject Database database;

  void open(AccountId account, SellerId seller, Currency currency) {
    database.update(
        """
        insert into account_book (account_id, seller_id, currency, head_hash)
        values (?, ?, ?, ?)""",
        account.value(),
        seller.value(),
        currency.getCurrencyCode(),
        ChainHash.START.bytes());
  }

  /** Locks the books of accounts, in ascending order, to the end of the transaction. */
  Map<Long, AccountBook> lock(Collection<Long> accounts) {
    Map<Long, AccountBook> books = new LinkedHashMap<>();
    database
        .query(
            BOOK + "where account_id = any(?) order by account_id for no key update",
            JournalRepository::readBook,
            SqlArray.ofLongs(accounts))
        .forEach(book -> books.put(book.account().value(), book));
    return books;
  }

  Optional<Money> balance(AccountId account) {
    return database.find(
        "select balance, currency from account_book where account_id = ?",
        row ->
            new Money(
                row.getBigDecimal(1).stripTrailingZeros(), Currency.getInstance(row.getString(2))),
        account.value());
  }

  List<Long> nextEntryIds(int count) {
    return database.next("journal_entry_id", count);
  }

  void add(List<PostedEntry> entries) {
    BulkInsert heads =
        new BulkInsert(
            "journal_entry",
            "account_id bigint",
            "id bigint",
            "sequence bigint",
            "seller_id bigint",
            "business_date date",
            "kind text",
            "corrects_entry_id bigint",
            "recorded_at timestamptz",
            "hash bytea");
    BulkInsert lines =
        new BulkInsert(
            "posting",
            "account_id bigint",
            "entry_id bigint",
            "line integer",
            "book text",
            "seller_id bigint",
            "amount numeric",
            "currency text",
            "receivable_account_id bigint");
    for (PostedEntry posted : entries) {
      addHead(posted, heads);
      addLines(posted, lines);
    }
    database.insert(heads);
    database.insert(lines);
  }

  void store(Collection<AccountBook> books) {
    database.update(
        """
        update account_book b
        set balance = u.balance, entry_count = u.entry_count, head_hash = u.head_hash
        from unnest(?, ?::numeric[], ?, ?::bytea[])
          as u (account_id, balance, entry_count, head_hash)
        where b.account_id = u.account_id""",
        new SqlArray("bigint", books.stream().map(book -> book.account().value()).toList()),
        new SqlArray("numeric", books.stream().map(AccountBook::balance).toList()),
        new SqlArray("bigint", books.stream().map(AccountBook::entryCount).toList()),
        new SqlArray("bytea", books.stream().map(book -> book.head().bytes()).toList()));
  }

  Optional<LocalDate> lastBusinessDate() {
    return database
        .query(
            "select max(business_date) from journal_entry",
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .get(0);
  }

  static AccountBook readBook(ResultSet row) throws SQLException {
    return new AccountBook(
        new AccountId(row.getLong("account_id")),
        new SellerId(row.getLong("seller_id")),
        row.getString("currency"),
        row.getBigDecimal("balance"),
        row.getLong("entry_count"),
        ChainHash.of(row.getBytes("head_hash")));
  }

  private static void addHead(PostedEntry posted, BulkInsert heads) {
    Entry entry = posted.entry();
    heads.add(
        entry.account().value(),
        posted.id(),
        posted.sequence(),
        entry.seller().value(),
        entry.businessDate(),
        entry.kind().name(),
        entry.correctsEntryId(),
        posted.recordedAt(),
        posted.hash().bytes());
  }

  private static void addLines(PostedEntry posted, BulkInsert lines) {
    int line = 0;
    for (Posting posting : posted.entry().postings()) {
      lines.add(
          posted.entry().account().value(),
          posted.id(),
          ++line,
          posting.book().column(),
          posting.seller().value(),
          posting.amount().amount(),
          posting.amount().currency().getCurrencyCode(),
          posting.debtor() == null ? null : (@Nullable Long) posting.debtor().value());
    }
  }
}
