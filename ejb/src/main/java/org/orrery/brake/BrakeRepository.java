package org.orrery.brake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.orrery.platform.Database;
import org.orrery.setting.Settings;
import org.orrery.shared.SellerId;

/** Stores what runs asked for, and what was approved. */
@ApplicationScoped
class BrakeRepository {

  static final int WAITING_MAX = 1_000;

  @Inject Database database;
  @Inject Settings settings;

  String limits(BrakeKind kind) {
    return settings.find(kind.setting()).orElse("");
  }

  boolean isApproved(BrakeQuestion question) {
    return database.number(
            """
            select count(*) from brake_approval where seller_id = ? and business_date = ?
              and kind = ? and approved_at is not null and planned >= ?\
            """,
            question.seller().value(),
            question.on(),
            question.kind().name(),
            question.planned())
        > 0;
  }

  /** Asks; an approval of less counts no more. */
  void ask(BrakeQuestion question) {
    database.update(
        """
        insert into brake_approval (seller_id, business_date, kind, planned, accounts)
        values (?, ?, ?, ?, ?)
        on conflict (seller_id, business_date, kind) do update set planned = excluded.planned,
          accounts = excluded.accounts, asked_at = now(), approved_by = null, approved_at = null\
        """,
        question.seller().value(),
        question.on(),
        question.kind().name(),
        question.planned(),
        question.accounts());
  }

  /** Tells whether there was anything to approve. */
  boolean approve(SellerId seller, LocalDate on, BrakeKind kind, String approvedBy) {
    int approved =
        database.update(
            """
            update brake_approval set approved_by = ?, approved_at = now()
            where seller_id = ? and business_date = ? and kind = ? and approved_at is null\
            """,
            approvedBy,
            seller.value(),
            on,
            kind.name());
    return approved > 0;
  }

  /** Forgets a question that needs no answer any more. */
  void withdraw(BrakeQuestion question) {
    database.update(
        """
        delete from brake_approval
        where seller_id = ? and business_date = ? and kind = ? and approved_at is null\
        """,
        question.seller().value(),
        question.on(),
        question.kind().name());
  }

  /** What waits for an answer, oldest first. */
  List<BrakeQuestion> waiting() {
    return database.query(
        """
        select seller_id, business_date, kind, planned, accounts from brake_approval
        where approved_at is null order by asked_at, seller_id, kind limit ?\
        """,
        BrakeRepository::read,
        WAITING_MAX);
  }

  private static BrakeQuestion read(ResultSet row) throws SQLException {
    return new BrakeQuestion(
        new SellerId(row.getLong("seller_id")),
        row.getObject("business_date", LocalDate.class),
        BrakeKind.valueOf(row.getString("kind")),
        row.getLong("planned"),
        row.getLong("accounts"));
  }
}
