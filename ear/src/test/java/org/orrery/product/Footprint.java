package org.orrery.product;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tables hold that a call may write: rows and a checksum of each. */
final class Footprint {

  private static final List<String> TABLES =
      List.of(
          "account",
          "account_book",
          "billing_account",
          "charge",
          "contact",
          "credential",
          "credit",
          "customer",
          "debit_schedule",
          "domain",
          "ftp_password",
          "journal_entry",
          "plan",
          "posting",
          "resource_limit",
          "seller",
          "signup",
          "signup_parameter");

  private Footprint() {}

  /** By table; equal as long as nobody writes. */
  static Map<String, String> of(Rows rows) throws SQLException {
    Map<String, String> footprint = new TreeMap<>();
    for (String table : TABLES) {
      footprint.put(
          table,
          rows.text(
              "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from orrery."
                  + table
                  + " t"));
    }
    return footprint;
  }
}
