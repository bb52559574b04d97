package org.orrery.product;

import java.sql.SQLException;
import java.util.List;

/** What the tables hold that a call may write: rows and a checksum of each. */
final class Footprint {

  /**
   * All tables, but those that a timer writes after a call (invoices, mails), a refusal, or a right
   * password, whatever becomes of the call then.
   */
  private static final String TABLES =
      """
      select string_agg(format(
        'select %L || '' '' || count(*) || '' '''
        ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from orrery.%I t',
        tablename, tablename), ' union all ')
      from pg_tables where schemaname = 'orrery' and tablename not in (
        'trail_entry', 'login_failure', 'login_network', 'api_token', 'job', 'mail', 'book_proof',
        'bill_wake', 'node', 'overview_day', 'overview_sum', 'overview_count', 'book_sum',
        'book_sum_reach', 'account_sum', 'account_sum_entry', 'account_sum_reach',
        'audit_state', 'guard_node', 'guard_alarm', 'verification', 'verification_finding',
        'card_look', 'installation', 'invoice', 'invoice_chain', 'invoice_line',
        'invoice_raise', 'invoice_seal', 'invoice_series', 'invoice_tax')""";

  /** How many there are and have ended; when a token was used, how far a job came is no matter. */
  private static final String COUNTED =
      """
       union all
      select 'api_token ' || count(*) || ' ' || count(revoked_at) from orrery.api_token
       union all
      select 'job ' || count(*) from orrery.job""";

  private Footprint() {}

  /** A line for each table, in one order; equal as long as nobody writes. */
  static List<String> of(Rows rows) throws SQLException {
    return rows.texts(rows.text(TABLES) + COUNTED + " order by 1");
  }
}
