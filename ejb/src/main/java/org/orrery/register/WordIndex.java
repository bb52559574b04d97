package org.orrery.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.platform.Database;
import org.orrery.register.SearchText.Beginning;
import org.orrery.shared.AccountId;

/**
 * Finds numbers of accounts by their words. Each statement reads a bounded number of index entries,
 * whatever is asked. Source: docs/adr/0027-words-are-kept-beside-the-accounts.md
 */
@ApplicationScoped
class WordIndex {

  /** Entries that are read for one word. */
  static final int ENTRIES_MAX = 200;

  /** Accounts that are looked at for several words, those of the rarest word. */
  static final int LOOKED_AT_MAX = 5_000;

  private static final String RANGE = "w.word >= ? and w.word < ?";

  @Inject Database database;

  /**
   * What was found.
   *
   * @param isAll whether there are no others
   */
  record Found(Set<Long> accounts, boolean isAll) {

    static Found of(List<Long> entries, boolean isAll) {
      return new Found(new LinkedHashSet<>(entries), isAll);
    }
  }

  /** The text without accents and capital letters. */
  String plain(String text) {
    return database.find("select plain_text(?)", row -> row.getString(1), text).orElseThrow();
  }

  /** Those whose number or login the text is. */
  List<Long> named(SearchText text, WordScope scope, int limit) {
    List<Object> parameters = scope.and(text.number().map(AccountId::value).orElse(0L));
    parameters.addAll(scope.and(text.text(), limit));
    return database.query(
        """
        select a.id from account a where %1$s a.id = ?
        union all
        select a.id from credential c join account a on a.customer_id = c.customer_id
        where %1$s c.login_key = lower(?) limit ?"""
            .formatted(scope.onAccounts()),
        row -> row.getLong(1),
        parameters.toArray());
  }

  /** Those with a word that begins so, those with exactly that word first. */
  Found with(Beginning word, WordScope scope) {
    List<Long> found =
        database.query(
            "select w.account_id from account_word w where %s %s order by w.word, w.account_id limit ?"
                .formatted(scope.sql(), RANGE),
            row -> row.getLong(1),
            scope.and(word.from(), word.to(), ENTRIES_MAX).toArray());
    return Found.of(found, found.size() < ENTRIES_MAX);
  }

  /** Those that have all of them, each word the beginning of one of theirs. */
  Found with(List<Beginning> words, WordScope scope) {
    if (words.size() == 1) {
      return with(words.get(0), scope);
    }
    List<Long> counts = counts(words, scope);
    int rarest = counts.indexOf(counts.stream().min(Long::compare).orElseThrow());
    List<Beginning> others = new ArrayList<>(words);
    Beginning first = others.remove(rarest);
    List<Object> parameters = scope.and(first.from(), first.to(), LOOKED_AT_MAX);
    others.forEach(word -> parameters.addAll(List.of(word.from(), word.to())));
    parameters.add(ENTRIES_MAX);
    List<Long> found =
        database.query(
            """
            select f.account_id from (
              select w.account_id from account_word w where %s %s
              order by w.word, w.account_id limit ?) f
            where %s limit ?"""
                .formatted(scope.sql(), RANGE, has(others)),
            row -> row.getLong(1),
            parameters.toArray());
    return Found.of(found, found.size() < ENTRIES_MAX && counts.get(rarest) < LOOKED_AT_MAX);
  }

  /** One look at the account's own words; as a join it could become a scan of all that fit. */
  private static String has(Collection<Beginning> words) {
    return words.stream()
        .map(
            word ->
                "(select true from account_word w where w.account_id = f.account_id and "
                    + RANGE
                    + " limit 1)")
        .collect(Collectors.joining(" and "));
  }

  private List<Long> counts(List<Beginning> words, WordScope scope) {
    List<Object> parameters = new ArrayList<>();
    words.forEach(word -> parameters.addAll(scope.and(word.from(), word.to(), LOOKED_AT_MAX)));
    String one =
        "select count(*) from (select from account_word w where %s %s limit ?) counted"
            .formatted(scope.sql(), RANGE);
    return database.query(
        words.stream().map(word -> one).collect(Collectors.joining(" union all ")),
        row -> row.getLong(1),
        parameters.toArray());
  }
}
