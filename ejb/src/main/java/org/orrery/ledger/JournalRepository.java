package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
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

  /** Locks the account's book to the end of the transaction. */
  Optional<AccountBook> lock(AccountId account) {
    return database.find(
        BOOK + "where account_id = ? for no key update",
        JournalRepository::readBook,
        account.value());
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
    List<@Nullable Object[]> heads = new ArrayList<>();
    List<@Nullable Object[]> lines = new ArrayList<>();
    for (PostedEntry posted : entries) {
      heads.add(headRow(posted));
      addLines(posted, lines);
    }
    database.batch(
        """
        insert into journal_entry (account_id, id, sequence, seller_id, business_date, kind,
          corrects_entry_id, recorded_at, hash) values (?, ?, ?, ?, ?, ?, ?::bigint, ?, ?)""",
        heads);
    database.batch(
        """
        insert into posting (account_id, entry_id, line, book, seller_id, amount, currency)
        values (?, ?, ?, ?, ?, ?, ?)""",
        lines);
  }

  void store(AccountBook book) {
    database.update(
        "update account_book set balance = ?, entry_count = ?, head_hash = ? where account_id = ?",
        book.balance(),
        book.entryCount(),
        book.head().bytes(),
        book.account().value());
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

  private static @Nullable Object[] headRow(PostedEntry posted) {
    Entry entry = posted.entry();
    return new @Nullable Object[] {
      entry.account().value(),
      posted.id(),
      posted.sequence(),
      entry.seller().value(),
      entry.businessDate(),
      entry.kind().name(),
      entry.correctsEntryId(),
      posted.recordedAt(),
      posted.hash().bytes()
    };
  }

  private static void addLines(PostedEntry posted, List<@Nullable Object[]> lines) {
    int line = 0;
    for (Posting posting : posted.entry().postings()) {
      lines.add(
          new @Nullable Object[] {
            posted.entry().account().value(),
            posted.id(),
            ++line,
            posting.book().column(),
            posting.seller().value(),
            posting.amount().amount(),
            posting.amount().currency().getCurrencyCode()
          });
    }
  }
}
