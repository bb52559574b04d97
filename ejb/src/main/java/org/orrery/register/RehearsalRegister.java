package org.orrery.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.orrery.platform.Database;
import org.orrery.security.Caller;

/** Shows what rehearsals found. */
@Stateless
public class RehearsalRegister {

  private static final int CURRENCIES_MAX = 200;
  private static final int OUTLIERS_MAX = 100;

  @Inject RunRegister runs;
  @Inject Database database;

  /** What one found; refuses as {@link RunRegister#rehearsal}. */
  public RehearsalFindings findings(Caller caller, long id) {
    long rehearsal = runs.rehearsal(caller, id).id();
    return new RehearsalFindings(
        database.query(
            "select * from rehearsal_sum where rehearsal_id = ? order by currency limit ?",
            row ->
                new RehearsalSumItem(
                    Columns.money(row, "net_amount"), Columns.money(row, "tax_amount")),
            rehearsal,
            CURRENCIES_MAX),
        database.query(
            "select * from rehearsal_outlier where rehearsal_id = ? order by line limit ?",
            RehearsalRegister::outlier,
            rehearsal,
            OUTLIERS_MAX));
  }

  private static RehearsalOutlierItem outlier(ResultSet row) throws SQLException {
    boolean isFirst = row.getBigDecimal("last_amount") == null;
    return new RehearsalOutlierItem(
        row.getLong("account_id"),
        Columns.money(row, "amount"),
        isFirst ? null : Columns.money(row, "last_amount"),
        row.getString("reason"));
  }
}
