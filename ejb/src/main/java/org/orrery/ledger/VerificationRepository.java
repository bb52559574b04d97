package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Reads the books page by page, as they are. */
@ApplicationScoped
class VerificationRepository {

  static final int ACCOUNTS_PAGE_MAX = 1_000;
  static final int ENTRIES_PAGE_MAX = 500;
  private static final int SEARCHED_MAX = 10_000;

  @Inject Database database;

  /** Ids of accounts with a book, ascending, after {@code last}. */
  List<Long> accountsAfter(long last) {
    return database.query(
        "select account_id from account_book where account_id > ? order by account_id limit ?",
        row -> row.getLong(1),
        last,
        ACCOUNTS_PAGE_MAX);
  }

  /** The book, with nobody posting to it until the transaction ends. */
  Optional<AccountBook> keepStill(AccountId account) {
    return database.find(
        """
        select account_id, seller_id, currency, balance, entry_count, head_hash
        from account_book where account_id = ? for share""",
        JournalRepository::readBook,
        account.value());
  }

  /** Entries of a chain after a place, in order, with their lines. */
  List<StoredEntry> entriesAfter(AccountId account, long sequence) {
    List<StoredEntry> page =
        database.query(
            """
            select * from journal_entry where account_id = ? and sequence > ?
            order by sequence limit ?""",
            VerificationRepository::readEntry,
            account.value(),
            sequence,
            ENTRIES_PAGE_MAX);
    if (page.isEmpty()) {
      return page;
    }
    Map<Long, List<StoredEntry.Line>> linesByEntry = new HashMap<>();
    page.forEach(entry -> linesByEntry.put(entry.id(), entry.lines()));
    database.query(
        """
        select p.entry_id, p.line, p.book, p.seller_id, p.amount, p.currency,
          p.receivable_account_id
        from journal_entry e
        join posting p on p.account_id = e.account_id and p.entry_id = e.id
        where e.account_id = ? and e.sequence between ? and ?
        order by e.sequence, p.line""",
        row -> Objects.requireNonNull(linesByEntry.get(row.getLong(1))).add(readLine(row)),
        account.value(),
        page.get(0).sequence(),
        page.get(page.size() - 1).sequence());
    return page;
  }

  long postingCount(AccountId account) {
    return database.number("select count(*) from posting where account_id = ?", account.value());
  }

  /** What an account owes by entries in the chains of others, in its own currency. */
  BigDecimal owedElsewhere(AccountId account) {
    return database
        .find(
            """
            select coalesce(sum(amount), 0) from posting
            where receivable_account_id = ? and account_id <> receivable_account_id""",
            row -> row.getBigDecimal(1),
            account.value())
        .orElseThrow();
  }

  /** Accounts after one that have entries or postings: a step an account, not an entry. */
  BookSearch withoutBook(long after) {
    return BookSearch.of(
        database.query(
            """
            with recursive found as (
              select least((select min(account_id) from journal_entry where account_id > ?),
                (select min(account_id) from posting where account_id > ?)) as account_id, 1 as step
              union all
              select least(
                (select min(e.account_id) from journal_entry e where e.account_id > f.account_id),
                (select min(p.account_id) from posting p where p.account_id > f.account_id)),
                f.step + 1
              from found f where f.account_id is not null and f.step < ?
            )
            select account_id,
              exists (select 1 from account_book b where b.account_id = f.account_id)
            from found f where account_id is not null order by step""",
            row -> new BookSearch.Found(row.getLong(1), row.getBoolean(2)),
            after,
            after,
            SEARCHED_MAX),
        SEARCHED_MAX);
  }

  static StoredEntry readEntry(ResultSet row) throws SQLException {
    long corrected = row.getLong("corrects_entry_id");
    Long corrects = row.wasNull() ? null : (Long) corrected;
    CanonicalText.Head head =
        new CanonicalText.Head(
            row.getLong("account_id"),
            row.getLong("sequence"),
            row.getLong("id"),
            row.getLong("seller_id"),
            row.getObject("business_date", LocalDate.class),
            row.getString("kind"),
            corrects,
            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    return new StoredEntry(
        head.id(), head.sequence(), head, ChainHash.of(row.getBytes("hash")), new ArrayList<>());
  }

  static StoredEntry.Line readLine(ResultSet row) throws SQLException {
    return new StoredEntry.Line(
        row.getInt("line"),
        row.getString("book"),
        row.getLong("seller_id"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getObject("receivable_account_id", Long.class));
  }
}
