package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.oversight.Oversight;
import org.orrery.platform.Database;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/**
 * Lists what is booked on an account: entries, credits, payments. All refuse as {@link
 * AccountService#readable} does.
 */
@Stateless
public class BookRegister {

  private static final int LINES_MAX = 1_000;

  /** The account's own receivable, and what its customers' sales had it owe to its provider. */
  private static final String ENTRIES =
      """
      select * from (
        select e.id, e.kind, e.business_date, e.recorded_at, e.corrects_entry_id,
          p.amount, p.currency
        from (
          select account_id, entry_id, currency, -sum(amount) as amount
          from posting p
          where account_id = ? and book = 'receivable' and receivable_account_id is null
          group by account_id, entry_id, currency
          union all
          select account_id, entry_id, currency, -sum(amount) as amount
          from posting p where receivable_account_id = ?
          group by account_id, entry_id, currency) p
        join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id) entry""";

  /** The same as far as a page needs it: as many of both kinds as it may show, by their index. */
  private static final String ENTRIES_OF_PAGE =
      """
      select e.id, e.kind, e.business_date, e.recorded_at, e.corrects_entry_id, p.amount, p.currency
      from (
        (select account_id, entry_id, currency, -sum(amount) as amount
        from posting
        where account_id = ? and book = 'receivable' and receivable_account_id is null
          and entry_id < ?
        group by entry_id, account_id, currency order by entry_id desc limit ?)
        union all
        (select account_id, entry_id, currency, -sum(amount) as amount
        from posting where receivable_account_id = ? and entry_id < ?
        group by entry_id, account_id, currency order by entry_id desc limit ?)
        order by entry_id desc limit ?) p
      join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id
      order by e.id desc""";

  private static final String PAYMENTS = "select * from payment";

  @Inject AccountService access;
  @Inject Oversight oversight;
  @Inject SpanEntries spans;
  @Inject Database database;

  /** A page of entries, the newest first; in a span, those of its last days first. */
  public Page<EntryItem> entries(Caller caller, AccountId id, Span span, PageRequest page) {
    access.readable(caller, id);
    if (span.equals(Span.ALWAYS)) {
      return newest(id, page);
    }
    return spans.entries(id, span, page);
  }

  private Page<EntryItem> newest(AccountId id, PageRequest page) {
    long account = id.value();
    long below = page.below();
    int rows = page.limit() + 1;
    List<EntryItem> entries =
        database.query(
            ENTRIES_OF_PAGE, SpanEntries::entry, account, below, rows, account, below, rows, rows);
    return Page.of(entries, page.limit(), EntryItem::id);
  }

  /**
   * One entry.
   *
   * @throws InvalidValueException if there is no such entry among those that the list has
   */
  public EntryItem entry(Caller caller, AccountId id, long number) {
    access.readable(caller, id);
    return new Listing(ENTRIES, "id")
        .given(id.value())
        .given(id.value())
        .one(database, number, SpanEntries::entry)
        .orElseThrow(() -> none(id, "entry", number));
  }

  /**
   * The lines of one entry, in their order; none if the account's chain has no such entry.
   *
   * @throws AccessDeniedException if the caller is no manager and no staff: the other lines are its
   *     seller's books
   */
  public List<PostingItem> postings(Caller caller, AccountId id, long entry) {
    AccountView account = access.readable(caller, id);
    if (!oversight.covers(caller, account)) {
      throw new AccessDeniedException("The lines of an entry are for the seller");
    }
    return database.whole(
        LINES_MAX,
        "select * from posting where account_id = ? and entry_id = ? order by line",
        row ->
            new PostingItem(
                row.getInt("line"),
                row.getString("book"),
                row.getLong("seller_id"),
                Columns.money(row, "amount")),
        id.value(),
        entry);
  }

  /** A page of credits given by hand. */
  public Page<CreditItem> credits(Caller caller, AccountId id, Span span, PageRequest page) {
    AccountView account = access.readable(caller, id);
    boolean manages = oversight.covers(caller, account);
    return new Listing("select * from credit", "id")
        .where("account_id = ?", id.value())
        .within("business_date", span)
        .read(database, page, row -> credit(row, manages), CreditItem::id);
  }

  /** A page of payments that came in. */
  public Page<PaymentItem> payments(Caller caller, AccountId id, Span span, PageRequest page) {
    access.readable(caller, id);
    return new Listing(PAYMENTS, "id")
        .where("account_id = ?", id.value())
        .within("business_date", span)
        .read(database, page, PaymentRows::read, PaymentItem::id);
  }

  /**
   * One payment.
   *
   * @throws InvalidValueException if the account has no such payment
   */
  public PaymentItem payment(Caller caller, AccountId id, long number) {
    access.readable(caller, id);
    return new Listing(PAYMENTS, "id")
        .where("account_id = ?", id.value())
        .one(database, number, PaymentRows::read)
        .orElseThrow(() -> none(id, "payment", number));
  }

  private static InvalidValueException none(AccountId account, String what, long number) {
    return new InvalidValueException("account " + account + " has no " + what + " " + number);
  }

  private static CreditItem credit(ResultSet row, boolean manages) throws SQLException {
    return new CreditItem(
        row.getLong("id"),
        Columns.day(row, "business_date"),
        Columns.money(row, "amount"),
        row.getString("description"),
        row.getString("text"),
        row.getString("external_id"),
        manages ? row.getString("created_by") : "");
  }
}
