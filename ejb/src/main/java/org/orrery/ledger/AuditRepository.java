package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/** Reads the books of many accounts at once, and remembers how far they were sound. */
@ApplicationScoped
class AuditRepository {

  /** Entries a page. */
  static final int ENTRIES_MAX = 5_000;

  private static final String BOOKS =
      """
      select b.*, coalesce(a.seller_id, 0) as account_seller_id,
        coalesce(a.currency, '') as account_currency,
        p.entry_count as proven_count, p.head_hash as proven_hash, p.balance as proven_balance
      from account_book b
      left join account a on a.id = b.account_id
      left join book_proof p on p.account_id = b.account_id
      """;

  @Inject Database database;

  /** Lets everything that the transaction reads be of one moment; it must not have read yet. */
  void freeze() {
    database.update("set transaction isolation level repeatable read");
  }

  List<AuditedBook> changedAfter(long account, int max) {
    return database.query(
        BOOKS
            + """
            where b.account_id > ? and b.entry_count is distinct from coalesce(p.seen_count, 0)
            order by b.account_id limit ?""",
        AuditRepository::readBook,
        account,
        max);
  }

  List<AuditedBook> allAfter(long account, int max) {
    return database.query(
        BOOKS + "where b.account_id > ? order by b.account_id limit ?",
        AuditRepository::readBook,
        account,
        max);
  }

  List<AuditedBook> of(Collection<AccountId> accounts) {
    return database.query(
        BOOKS + "where b.account_id = any(?) order by b.account_id",
        AuditRepository::readBook,
        SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList()));
  }

  /**
   * The entries behind some places, by account and place, with their lines; at most 5000.
   *
   * <p>Each chain is read from its place on by its index and no further than that: a page costs the
   * same wherever it begins, in a chain of any length and whatever the planner knows of it.
   */
  List<StoredEntry> entries(List<AuditWalk.Place> places) {
    List<StoredEntry> page =
        database.query(
            """
            select e.* from unnest(?, ?) as t (account_id, place)
            cross join lateral (
              select * from journal_entry
              where account_id = t.account_id and sequence > t.place
              order by sequence limit ?) e
            order by e.account_id, e.sequence limit ?""",
            VerificationRepository::readEntry,
            SqlArray.ofLongs(places.stream().map(AuditWalk.Place::account).toList()),
            SqlArray.ofLongs(places.stream().map(AuditWalk.Place::after).toList()),
            ENTRIES_MAX,
            ENTRIES_MAX);
    addLines(page);
    return page;
  }

  private void addLines(List<StoredEntry> page) {
    if (page.isEmpty()) {
      return;
    }
    Map<List<Long>, StoredEntry> entries = new HashMap<>();
    List<Long> accounts = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (StoredEntry entry : page) {
      entries.put(List.of(entry.head().account(), entry.id()), entry);
      accounts.add(entry.head().account());
      ids.add(entry.id());
    }
    database.query(
        """
        select p.account_id, p.entry_id, p.line, p.book, p.seller_id, p.amount, p.currency,
          p.receivable_account_id
        from unnest(?, ?) as t (account_id, entry_id)
        join posting p on p.account_id = t.account_id and p.entry_id = t.entry_id
        order by p.account_id, p.entry_id, p.line""",
        row ->
            Objects.requireNonNull(entries.get(List.of(row.getLong(1), row.getLong(2))))
                .lines()
                .add(VerificationRepository.readLine(row)),
        SqlArray.ofLongs(accounts),
        SqlArray.ofLongs(ids));
  }

  Map<Long, Long> postingCounts(List<AuditedBook> page) {
    Map<Long, Long> counts = new HashMap<>();
    database
        .query(
            """
            select account_id, count(*) from posting where account_id = any(?)
            group by account_id""",
            row -> Map.entry(row.getLong(1), row.getLong(2)),
            ids(page))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  /** What accounts owe by entries in the chains of others. */
  Map<Long, BigDecimal> owedElsewhere(List<AuditedBook> page) {
    Map<Long, BigDecimal> owed = new HashMap<>();
    database
        .query(
            """
            select receivable_account_id, sum(amount) from posting
            where receivable_account_id = any(?) and account_id <> receivable_account_id
            group by receivable_account_id""",
            row -> Map.entry(row.getLong(1), row.getBigDecimal(2)),
            ids(page))
        .forEach(sum -> owed.put(sum.getKey(), sum.getValue()));
    return owed;
  }

  /** Notes how far chains were found sound. */
  void remember(Map<Long, ChainEnd> sound) {
    if (sound.isEmpty()) {
      return;
    }
    List<ChainEnd> ends = List.copyOf(sound.values());
    database.update(
        """
        insert into book_proof (account_id, entry_count, head_hash, balance, seen_count, proven_at)
        select u.account_id, u.entry_count, u.head_hash, u.balance, u.entry_count, now()
        from unnest(?, ?, ?::bytea[], ?::numeric[])
          as u (account_id, entry_count, head_hash, balance)
        on conflict (account_id) do update set entry_count = excluded.entry_count,
          head_hash = excluded.head_hash, balance = excluded.balance,
          seen_count = excluded.seen_count, proven_at = excluded.proven_at, found_in = null""",
        new SqlArray("bigint", List.copyOf(sound.keySet())),
        new SqlArray("bigint", ends.stream().map(ChainEnd::entryCount).toList()),
        new SqlArray("bytea", ends.stream().map(end -> end.head().bytes()).toList()),
        new SqlArray("numeric", ends.stream().map(ChainEnd::balance).toList()));
  }

  /** Notes that books were looked at, and that they are no sounder than before. */
  void see(Map<Long, Long> unsound, long verification) {
    if (unsound.isEmpty()) {
      return;
    }
    List<Long> accounts = List.copyOf(unsound.keySet());
    database.update(
        """
        insert into book_proof (account_id, entry_count, head_hash, balance, seen_count, found_in)
        select u.account_id, 0, ?, 0, u.entry_count, ?
        from unnest(?, ?) as u (account_id, entry_count)
        on conflict (account_id) do update set seen_count = excluded.seen_count,
          found_in = excluded.found_in""",
        ChainHash.START.bytes(),
        verification,
        SqlArray.ofLongs(accounts),
        SqlArray.ofLongs(accounts.stream().map(unsound::get).toList()));
  }

  private static SqlArray ids(List<AuditedBook> page) {
    return SqlArray.ofLongs(
        page.stream().map(audited -> audited.book().account().value()).toList());
  }

  private static AuditedBook readBook(ResultSet row) throws SQLException {
    byte @Nullable [] hash = row.getBytes("proven_hash");
    BigDecimal balance = row.getBigDecimal("proven_balance");
    ChainEnd proven =
        hash == null
            ? ChainEnd.START
            : new ChainEnd(row.getLong("proven_count"), ChainHash.of(hash), balance);
    return new AuditedBook(
        JournalRepository.readBook(row),
        proven,
        row.getLong("account_seller_id"),
        row.getString("account_currency"));
  }
}
