package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountService;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** Lists what moved an account's balance, with the balance that each entry left. */
@Stateless
public class LedgerRegister {

  private static final String BALANCE =
      """
      select b.balance + coalesce((select sum(newer.amount) from (
          select amount from posting
          where account_id = b.account_id and book = 'receivable'
            and receivable_account_id is null and entry_id >= ?
          union all
          select amount from posting
          where receivable_account_id = b.account_id and entry_id >= ?) newer), 0)
      from account_book b where b.account_id = ?""";

  private static final String TEXTS =
      """
      select entry_id, min(charge) as charge, min(text) as text from (
        select entry_id, id as charge, description as text from charge
        where account_id = ? and entry_id = any (?)
        union all select entry_id, null, description from credit
        where account_id = ? and entry_id = any (?)
        union all select entry_id, null, method || ' ' || reference from payment
        where account_id = ? and entry_id = any (?)) told
      group by entry_id""";

  @Inject AccountService access;
  @Inject BookRegister books;
  @Inject Database database;

  /** What an entry was for. */
  private record Told(long entry, @Nullable Long charge, String text) {}

  /**
   * A page, newest first. Refuses as {@link AccountService#readable} does. Further pages cost a sum
   * over all entries before them.
   */
  public Page<LedgerItem> of(Caller caller, AccountId id, PageRequest page) {
    Page<EntryItem> entries = books.entries(caller, id, Span.ALWAYS, page);
    if (entries.items().isEmpty()) {
      return new Page<>(List.of(), entries.next());
    }
    Map<Long, Told> texts = texts(id, entries.items().stream().map(EntryItem::id).toList());
    Money balance = balanceBelow(id, page, entries.items().get(0).amount());
    List<LedgerItem> items = new ArrayList<>();
    for (EntryItem entry : entries.items()) {
      Told told = texts.getOrDefault(entry.id(), new Told(entry.id(), null, ""));
      items.add(new LedgerItem(entry, balance, told.text, told.charge));
      balance = balance.minus(entry.amount());
    }
    return new Page<>(items, entries.next());
  }

  /** The balance that the first entry of the page left. */
  private Money balanceBelow(AccountId id, PageRequest page, Money like) {
    BigDecimal balance =
        database
            .find(BALANCE, row -> row.getBigDecimal(1), page.below(), page.below(), id.value())
            .orElse(BigDecimal.ZERO);
    return Money.rounded(balance, like.currency(), RoundingMode.UNNECESSARY);
  }

  private Map<Long, Told> texts(AccountId id, List<Long> entries) {
    SqlArray ids = SqlArray.ofLongs(entries);
    return database
        .query(
            TEXTS,
            row ->
                new Told(
                    row.getLong("entry_id"),
                    Columns.longOrNull(row, "charge"),
                    row.getString("text")),
            id.value(),
            ids,
            id.value(),
            ids,
            id.value(),
            ids)
        .stream()
        .collect(Collectors.toMap(Told::entry, Function.identity()));
  }
}
