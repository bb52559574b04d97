package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orrery.account.AccountService;
import org.orrery.oversight.Oversight;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.security.Caller;
import org.orrery.security.Role;

/**
 * Finds accounts by whatever people know of them: number, login, name, company, e-mail address,
 * domain, the end of a telephone number.
 *
 * <p>Words are found by how they begin, without regard to accents, case and order. A number or a
 * login that is exactly the text comes first, then exact words, then longer ones by the alphabet;
 * deleted accounts come last. Shows what {@link AccountRegister#list} would show, deleted ones too.
 */
@Stateless
public class AccountFinder {

  /** Accounts in one answer. */
  public static final int HITS_MAX = 20;

  private static final String HIT =
      AccountRows.SELECT.replace(
              "select a.id,",
              """
              select o.first_name, o.last_name, o.company, o.email, o.phone,
                (select d.name from domain d where d.account_id = a.id
                  and (d.released_on is null or d.released_on = a.deleted_on)
                  order by d.id limit 1) as domain, a.id,""")
          + "\nleft join contact o on o.account_id = a.id and o.kind = 'OWNER'"
          + "\nwhere a.id = any (?)";

  @Inject AccountService access;
  @Inject Oversight oversight;
  @Inject WordIndex index;
  @Inject Database database;

  /**
   * The accounts that a text fits best, at most {@value #HITS_MAX}; none if it has no word.
   *
   * @throws org.orrery.account.AccountSuspendedException if the caller is suspended
   */
  public AccountHits find(Caller caller, String words) {
    WordScope scope = scope(caller);
    SearchText text = new SearchText(words);
    Set<Long> ids = new LinkedHashSet<>(index.named(text, scope, HITS_MAX));
    boolean isAll = true;
    Optional<SearchText.Beginning> telephone = text.telephone();
    if (telephone.isPresent()) {
      isAll = take(ids, index.with(telephone.orElseThrow(), scope));
    }
    List<SearchText.Beginning> beginnings = SearchText.words(index.plain(text.text()));
    if (!beginnings.isEmpty()) {
      isAll &= take(ids, index.with(beginnings, scope));
    }
    List<Long> best = ids.stream().limit(HITS_MAX).toList();
    return new AccountHits(hits(best), !isAll || best.size() < ids.size());
  }

  private static boolean take(Set<Long> ids, WordIndex.Found found) {
    ids.addAll(found.accounts());
    return found.isAll();
  }

  private WordScope scope(Caller caller) {
    return caller.grant().isForAllAccounts()
        ? whole(caller)
        : WordScope.of(AccountRows.ofToken(caller)).both(whole(caller));
  }

  private WordScope whole(Caller caller) {
    if (caller.role() == Role.USER) {
      access.acting(caller); // Refuses whoever is suspended or has none.
      return WordScope.ofCustomer(caller.customer());
    }
    oversight.requireOfSome(caller);
    return caller.isStaff() ? WordScope.ALL : WordScope.ofReseller(caller.seller().value());
  }

  private List<AccountHit> hits(List<Long> ids) {
    List<AccountHit> hits =
        new ArrayList<>(database.query(HIT, AccountFinder::hit, SqlArray.ofLongs(ids)));
    hits.sort(
        Comparator.comparing((AccountHit hit) -> hit.account().state().equals("DELETED"))
            .thenComparing(hit -> ids.indexOf(hit.account().id())));
    return hits;
  }

  private static AccountHit hit(ResultSet row) throws SQLException {
    return new AccountHit(
        AccountRows.read(row),
        text(row, "first_name"),
        text(row, "last_name"),
        text(row, "company"),
        text(row, "email"),
        text(row, "phone"),
        text(row, "domain"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
