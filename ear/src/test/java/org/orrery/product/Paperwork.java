package org.orrery.product;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer's documents and payments, as the reports show them; dates as the stories write them.
 */
record Paperwork(Rows rows, long account, Timeline timeline) {

  private static final int DATE_LENGTH = 10;

  /** Lines "date net tax descriptions", "date credit net ..." in the order of making by date. */
  List<String> invoices() throws SQLException {
    return read(
        """
        select concat_ws(' ', i.business_date, case i.kind when 'CREDIT_NOTE' then 'credit' end,
          round(i.net_amount, 2), round(i.tax_amount, 2),
          (select string_agg(l.description, ', ' order by l.line) from report.invoice_line l
            where l.account_id = i.account_id and l.invoice_id = i.invoice_id))
        from report.invoice i where i.account_id = ? order by i.business_date, i.invoice_id""");
  }

  /** Lines "date kind total" of the documents after the day of signup that go out by e-mail. */
  List<String> mails() throws SQLException {
    return read(
        """
        select concat_ws(' ', i.business_date, i.kind, round(i.total_amount, 2))
        from report.invoice i join orrery.account a on a.id = i.account_id
        where i.account_id = ? and i.mail_state is not null and i.business_date > a.created_on
        order by i.business_date, i.invoice_id""");
  }

  /** Lines "date amount" of the payments by card. */
  List<String> payments() throws SQLException {
    return read(
        """
        select concat_ws(' ', business_date, round(amount, 2)) from report.payment
        where account_id = ? and method = 'CC' order by business_date, payment_id""");
  }

  private List<String> read(String sql) throws SQLException {
    return rows.texts(sql, account).stream()
        .map(line -> written(line.substring(0, DATE_LENGTH)) + line.substring(DATE_LENGTH))
        .toList();
  }

  private LocalDate written(String day) {
    return timeline.written(LocalDate.parse(day));
  }
}
