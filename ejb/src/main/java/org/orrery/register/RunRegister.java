package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.orrery.account.AccountService;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Lists what bill runs of a seller did and would do, whom they leave alone and on whom they failed.
 * All refuse as {@link AccountService#requireSeller} does.
 */
@Stateless
public class RunRegister {

  /** Days since 1970, by which runs are ordered. */
  private static final String DAY_NUMBER = "(business_date - date '1970-01-01')";

  private static final String RUNS =
      """
      select r.*, array(
          select n.node || ' ' || n.charged from bill_run_node n
          where n.seller_id = r.seller_id and n.business_date = r.business_date
          order by n.node limit 1000) as shares
      from bill_run r""";

  private static final String HOLDS = "select * from billing_hold";

  /** A seller's, and those of the whole run: as many of both as a page may show, by an index. */
  private static final String HOLDS_OF_PAGE =
      """
      select * from (
        (select * from billing_hold where seller_id = ? and id < ? %1$s order by id desc limit ?)
        union all
        (select * from billing_hold where seller_id is null and id < ? %1$s
        order by id desc limit ?)) h
      order by id desc limit ?""";

  @Inject AccountService accounts;
  @Inject Database database;

  /** A page of runs, by business date. */
  public Page<RunItem> runs(Caller caller, SellerId seller, Span span, PageRequest page) {
    accounts.requireSeller(caller, seller);
    return new Listing(RUNS, DAY_NUMBER)
        .where("seller_id = ?", seller.value())
        .within("business_date", span)
        .read(database, page, RunRegister::run, run -> run.on().toEpochDay());
  }

  /**
   * The run of a business date.
   *
   * @throws InvalidValueException if there was none
   */
  public RunItem run(Caller caller, SellerId seller, LocalDate on) {
    accounts.requireSeller(caller, seller);
    return new Listing(RUNS, DAY_NUMBER)
        .where("seller_id = ?", seller.value())
        .one(database, on.toEpochDay(), RunRegister::run)
        .orElseThrow(() -> new InvalidValueException("there was no run of " + on));
  }

  /**
   * One rehearsal.
   *
   * @throws InvalidValueException if there is none that the caller may see
   */
  public RehearsalItem rehearsal(Caller caller, long id) {
    accounts.requireManager(caller);
    return new Listing("select * from rehearsal", "id")
        .one(database, id, RunRegister::rehearsal)
        .filter(item -> accounts.actsFor(caller, new SellerId(item.seller())))
        .orElseThrow(() -> new InvalidValueException("there is no rehearsal " + id));
  }

  /**
   * One hold, on an account of the caller's seller or on the whole run.
   *
   * @throws InvalidValueException if there is none that the caller may see
   */
  public HoldItem hold(Caller caller, long id) {
    accounts.requireManager(caller);
    Listing listing = new Listing(HOLDS, "id");
    if (caller.role() != Role.ADMINISTRATOR) {
      listing.where("(seller_id is null or seller_id = ?)", caller.seller().value());
    }
    return listing
        .one(database, id, RunRegister::hold)
        .orElseThrow(() -> new InvalidValueException("there is no hold " + id));
  }

  /** A page of rehearsals. */
  public Page<RehearsalItem> rehearsals(
      Caller caller, SellerId seller, Span span, PageRequest page) {
    accounts.requireSeller(caller, seller);
    return new Listing("select * from rehearsal", "id")
        .where("seller_id = ?", seller.value())
        .within("business_date", span)
        .read(database, page, RunRegister::rehearsal, RehearsalItem::id);
  }

  /**
   * A page of holds on the seller's accounts, and of those on the whole run, which hold
   * everybody's.
   *
   * @param past whether released ones are shown too
   */
  public Page<HoldItem> holds(Caller caller, SellerId seller, boolean past, PageRequest page) {
    accounts.requireSeller(caller, seller);
    String sql = HOLDS_OF_PAGE.formatted(past ? "" : "and released_at is null");
    long below = page.below();
    int rows = page.limit() + 1;
    return Page.of(
        database.query(sql, RunRegister::hold, seller.value(), below, rows, below, rows, rows),
        page.limit(),
        HoldItem::id);
  }

  /** A page of the seller's accounts that the run could not charge. */
  public Page<FailureItem> failures(Caller caller, SellerId seller, PageRequest page) {
    accounts.requireSeller(caller, seller);
    return new Listing("select * from bill_failure", "account_id")
        .where("seller_id = ?", seller.value())
        .read(database, page, RunRegister::failure, FailureItem::account);
  }

  private static RunItem run(ResultSet row) throws SQLException {
    return new RunItem(
        row.getLong("seller_id"),
        Columns.day(row, "business_date"),
        Columns.instant(row, "started_at"),
        Columns.instantOrNull(row, "ended_at"),
        row.getLong("charged"),
        row.getLong("skipped"),
        row.getLong("failed"),
        row.getLong("deferred"),
        row.getLong("held"),
        shares(row));
  }

  /** Each is a node's name, which has no blank, and what it charged. */
  private static List<RunShareItem> shares(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("shares").getArray())
        .map(text -> text.split(" ", 2))
        .map(pair -> new RunShareItem(pair[0], Long.parseLong(pair[1])))
        .toList();
  }

  private static RehearsalItem rehearsal(ResultSet row) throws SQLException {
    return new RehearsalItem(
        row.getLong("id"),
        row.getLong("seller_id"),
        Columns.day(row, "business_date"),
        Columns.instant(row, "rehearsed_at"),
        row.getLong("accounts"),
        row.getLong("charges"),
        row.getLong("skipped"),
        row.getLong("held"),
        row.getLong("outliers"),
        row.getString("approved_by"),
        Columns.instantOrNull(row, "approved_at"));
  }

  private static HoldItem hold(ResultSet row) throws SQLException {
    return new HoldItem(
        row.getLong("id"),
        Columns.longOrNull(row, "account_id"),
        row.getString("reason"),
        row.getString("held_by"),
        Columns.instant(row, "held_at"),
        row.getString("released_by"),
        Columns.instantOrNull(row, "released_at"));
  }

  private static FailureItem failure(ResultSet row) throws SQLException {
    return new FailureItem(
        row.getLong("account_id"),
        row.getLong("seller_id"),
        Columns.day(row, "business_date"),
        row.getString("cause"),
        row.getString("message"),
        Columns.instant(row, "first_seen_at"),
        Columns.instant(row, "last_seen_at"),
        row.getLong("attempts"));
  }
}
