package org.orrery.register;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of payments, of one account or of a seller. */
final class PaymentRows {

  private PaymentRows() {}

  static PaymentItem read(ResultSet row) throws SQLException {
    return new PaymentItem(
        row.getLong("id"),
        Columns.day(row, "business_date"),
        row.getString("method"),
        Columns.money(row, "amount"),
        row.getString("reference"),
        row.getLong("entry_id"));
  }
}
