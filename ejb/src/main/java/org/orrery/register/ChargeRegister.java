package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.oversight.Oversight;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/**
 * Lists what an account is charged: schedules, charges, billing periods. All refuse as {@link
 * AccountService#readable} does.
 */
@Stateless
public class ChargeRegister {

  private static final String SCHEDULES = "select * from debit_schedule";

  private static final String CHARGES =
      """
      select c.*, s.kind from charge c
      join debit_schedule s on s.account_id = c.account_id and s.id = c.schedule_id""";

  @Inject AccountService access;
  @Inject Oversight oversight;
  @Inject Database database;

  /** A page of schedules, ended ones included. */
  public Page<ScheduleItem> schedules(
      Caller caller, AccountId id, @Nullable String state, PageRequest page) {
    AccountView account = access.readable(caller, id);
    boolean manages = oversight.covers(caller, account);
    return new Listing(SCHEDULES, "id")
        .where("account_id = ?", id.value())
        .where("state = ?", state)
        .read(database, page, row -> schedule(row, manages), ScheduleItem::id);
  }

  /**
   * One schedule.
   *
   * @throws InvalidValueException if the account has no such schedule
   */
  public ScheduleItem schedule(Caller caller, AccountId id, long number) {
    AccountView account = access.readable(caller, id);
    boolean manages = oversight.covers(caller, account);
    return new Listing(SCHEDULES, "id")
        .where("account_id = ?", id.value())
        .one(database, number, row -> schedule(row, manages))
        .orElseThrow(() -> none(id, "schedule", number));
  }

  /**
   * A page of charges, skipped ones included.
   *
   * @param schedule null = of all schedules
   */
  public Page<ChargeItem> charges(
      Caller caller, AccountId id, @Nullable Long schedule, Span span, PageRequest page) {
    access.readable(caller, id);
    return new Listing(CHARGES, "c.id")
        .where("c.account_id = ?", id.value())
        .where("c.schedule_id = ?", schedule)
        .within("c.business_date", span)
        .read(database, page, ChargeRegister::charge, ChargeItem::id);
  }

  /**
   * One charge.
   *
   * @throws InvalidValueException if the account has no such charge
   */
  public ChargeItem charge(Caller caller, AccountId id, long number) {
    access.readable(caller, id);
    return new Listing(CHARGES, "c.id")
        .where("c.account_id = ?", id.value())
        .one(database, number, ChargeRegister::charge)
        .orElseThrow(() -> none(id, "charge", number));
  }

  /** A page of billing periods. */
  public Page<PeriodItem> periods(Caller caller, AccountId id, PageRequest page) {
    access.readable(caller, id);
    return new Listing("select * from billing_period", "ordinal")
        .where("account_id = ?", id.value())
        .read(
            database,
            page,
            row ->
                new PeriodItem(
                    row.getLong("ordinal"),
                    Columns.day(row, "opens_on"),
                    Columns.day(row, "closes_on")),
            PeriodItem::ordinal);
  }

  /** Tells whether the account has the charge; asks nobody whether the caller may know. */
  public boolean has(AccountId account, long charge) {
    return database.number(
            "select count(*) from charge where account_id = ? and id = ?", account.value(), charge)
        == 1;
  }

  private static InvalidValueException none(AccountId account, String what, long number) {
    return new InvalidValueException("account " + account + " has no " + what + " " + number);
  }

  private static ScheduleItem schedule(ResultSet row, boolean manages) throws SQLException {
    return new ScheduleItem(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("state"),
        Columns.money(row, "amount"),
        Columns.integerOrNull(row, "frequency_months"),
        Columns.integerOrNull(row, "charge_count"),
        Columns.day(row, "set_on"),
        row.getInt("next_ordinal"),
        Columns.dayOrNull(row, "next_due_on"),
        row.getString("description"),
        row.getString("note"),
        manages ? row.getString("admin_note") : "",
        manages ? row.getString("created_by") : "");
  }

  private static ChargeItem charge(ResultSet row) throws SQLException {
    return new ChargeItem(
        row.getLong("id"),
        row.getLong("schedule_id"),
        row.getInt("ordinal"),
        row.getString("kind"),
        row.getString("status"),
        Columns.day(row, "business_date"),
        Columns.day(row, "period_from"),
        Columns.day(row, "period_to"),
        Columns.money(row, "amount"),
        Columns.money(row, "tax_amount"),
        Columns.money(row, "discount_amount"),
        row.getString("description"),
        row.getString("note"),
        row.getString("skip_reason"),
        Columns.longOrNull(row, "entry_id"));
  }
}
