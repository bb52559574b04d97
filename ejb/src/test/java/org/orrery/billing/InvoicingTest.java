package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.invoice.NumberBatch;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Reduction;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/** Charges become invoices: one for each account and date, taxed once. */
class InvoicingTest {

  private static final TaxRate STATE = new TaxRate(1, "state tax", new BigDecimal("15"));
  private static final TaxRate CITY = new TaxRate(2, "city tax", new BigDecimal("20"));

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @Test
  void what_is_due_on_one_date_is_one_invoice_and_what_a_call_charges_is_its_own() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.monthly(aMonthlyDebit().on(account));
    billing.eachPeriod(account, "1.00");

    billing.runTo(seller, "2026-05-20");

    assertThat(invoices())
        .containsExactly("2026-04-20 6.00 0.00", "2026-04-20 6.00 0.00", "2026-05-20 13.00 0.00");
    assertThat(lines("2026-05-20")).containsExactly("6.00 0.00", "6.00 0.00", "1.00 0.00");
  }

  @Test
  void late_charges_stand_on_an_invoice_of_their_own_date() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.holds.holdAccount(account.id(), "a question", "test");
    billing.runTo(seller, "2026-06-25");
    billing.holds.releaseAccount(account.id(), "test");

    billing.runs.wake();

    assertThat(invoices())
        .containsExactly("2026-04-20 6.00 0.00", "2026-05-20 6.00 0.00", "2026-06-20 6.00 0.00");
  }

  @Test
  void taxes_are_computed_once_for_an_invoice_and_shared_out_to_its_charges() {
    billing.rates.put(account.id(), new AccountRates(List.of(STATE, CITY), Reduction.NONE));
    billing.eachPeriod(account, "10.00");
    billing.eachPeriod(account, "26.45");

    billing.runTo(seller, "2026-05-20");

    // 36.45 at 35 % is 12.7575.
    assertThat(invoices()).containsExactly("2026-05-20 36.45 12.76");
    assertThat(lines("2026-05-20")).containsExactly("10.00 3.50", "26.45 9.26");
    assertThat(billing.balance(account.id())).isEqualTo("-49.21");
    assertThat(
            billing.ledger.database.query(
                "select description, amount from invoice_tax where account_id = ? order by line",
                row -> row.getString(1) + " " + row.getBigDecimal(2).setScale(2),
                account.id().value()))
        .containsExactly("state tax 5.47", "city tax 7.29");
    assertThat(
            billing.ledger.database.query(
                "select book, sum(amount) from posting where account_id = ? group by book"
                    + " order by book",
                row -> row.getString(1) + " " + row.getBigDecimal(2).setScale(2),
                account.id().value()))
        .containsExactly("receivable 49.21", "revenue -36.45", "tax_payable -12.76");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void a_debit_without_taxes_is_not_taxed_beside_one_that_is() {
    billing.rates.put(account.id(), new AccountRates(List.of(STATE), Reduction.NONE));

    once(true);
    once(false);

    assertThat(invoices()).containsExactly("2026-04-20 14.04 2.11", "2026-04-20 14.04 0.00");
    assertThat(billing.balance(account.id())).isEqualTo("-30.19");
  }

  @Test
  void an_invoice_that_is_mailed_is_in_the_outbox_once() {
    billing.ledger.database.update(
        "insert into contact (account_id, kind, first_name, last_name, address1, city, email)"
            + " values (?, 'BILLING', 'Ada', 'Bell', '1 High Street', 'Ulm', 'ada@example.com')",
        account.id().value());

    inTransaction(
        () ->
            billing.debits.debitOnce(
                BillingFixture.ADMINISTRATOR,
                new OneTimeDebit(account.id(), BigDecimal.TEN, "once", "", true, false)));
    billing.once(account, "3.00");
    assertThat(mails()).as("before it has its number").isZero();
    assertThat(billing.beans.get(NumberBatch.class).number(account.seller())).isEqualTo(2);

    assertThat(
            billing.ledger.database.query(
                "select i.bill_to, m.key, m.recipient, m.filling ->> 'invoice_id', i.id"
                    + " from mail m join invoice i on i.account_id = m.account_id and i.mails"
                    + " where m.account_id = ?",
                row ->
                    List.of(
                        row.getString(1).replace('\n', '|'),
                        row.getString(2).replace(row.getString(5), "ID"),
                        row.getString(3),
                        row.getString(4).replace(row.getString(5), "ID")),
                account.id().value()))
        .containsExactly(
            List.of(
                "Ada Bell|1 High Street|Ulm",
                "invoice/" + account.id() + "/ID",
                "ada@example.com",
                "ID"));
  }

  private long mails() {
    return billing.ledger.database.number(
        "select count(*) from mail where account_id = ?", account.id().value());
  }

  private void once(boolean includesTaxes) {
    inTransaction(
        () ->
            billing.debits.debitOnce(
                BillingFixture.ADMINISTRATOR,
                new OneTimeDebit(
                    account.id(), new BigDecimal("14.04"), "once", "", false, includesTaxes)));
  }

  private List<String> invoices() {
    return billing.ledger.database.query(
        "select business_date, net_amount, tax_amount from invoice where account_id = ?"
            + " order by business_date, id",
        row ->
            row.getDate(1)
                + " "
                + row.getBigDecimal(2).setScale(2)
                + " "
                + row.getBigDecimal(3).setScale(2),
        account.id().value());
  }

  private List<String> lines(String day) {
    return billing.ledger.database.query(
        "select l.net_amount, l.tax_amount from invoice i join invoice_line l"
            + " on l.account_id = i.account_id and l.invoice_id = i.id"
            + " where i.account_id = ? and i.business_date = ?::date order by l.line",
        row -> row.getBigDecimal(1).setScale(2) + " " + row.getBigDecimal(2).setScale(2),
        account.id().value(),
        day);
  }
}
