package org.orrery.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.limit.AmountNotPositiveException;
import org.orrery.shared.FaultCode;
import org.orrery.shared.InvalidValueException;

class CreditServiceTest {

  private final BillingFixture billing = new BillingFixture();
  private final AccountView account = billing.open(billing.seller("2026-04-20"));

  @BeforeEach
  void refuse_duplicates() {
    billing.set("billing.duplicate_credit", "REFUSE");
  }

  @AfterEach
  void accept_duplicates() {
    billing.set("billing.duplicate_credit", "ACCEPT");
  }

  @Test
  void a_second_credit_of_the_same_id_is_refused_where_the_setting_says_so() {
    billing.credit(credit("10", "Promotion", "summer"));

    assertThatExceptionOfType(DuplicateCreditException.class)
        .isThrownBy(() -> billing.credit(credit("10", "Promotion", "summer")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.DUPLICATE_CREDIT));
    assertThat(billing.balance(account.id())).isEqualTo("10.00");
  }

  @Test
  void a_second_credit_of_the_same_id_by_key_is_refused_whatever_the_setting_says() {
    accept_duplicates();
    creditOnce(credit("10", "Promotion", "summer"));

    assertThatExceptionOfType(DuplicateCreditException.class)
        .isThrownBy(() -> creditOnce(credit("10", "Promotion", "summer")));
    creditOnce(credit("10", "Promotion", "autumn"));
    creditOnce(credit("10", "Promotion", ""));
    creditOnce(credit("10", "Promotion", ""));
    assertThat(billing.balance(account.id())).isEqualTo("40.00");
  }

  private void creditOnce(Credit credit) {
    inTransaction(() -> billing.credits.creditOnce(BillingFixture.ADMINISTRATOR, credit));
  }

  @Test
  void the_answer_is_the_id_of_the_credit() {
    long first = billing.credit(credit("10", "Promotion", "summer"));
    long second = billing.credit(credit("10", "Promotion", "autumn"));

    assertThat(
            billing.ledger.database.query(
                "select id, external_id from credit where account_id = ? order by id",
                row -> row.getLong(1) + " " + row.getString(2),
                account.id().value()))
        .containsExactly(first + " summer", second + " autumn");
  }

  @Test
  void a_second_credit_of_the_same_id_is_accepted_otherwise_and_said_in_log_and_report() {
    accept_duplicates();
    List<String> said = new ArrayList<>();
    Handler ear = ear(said);
    Logger log = Logger.getLogger(CreditService.class.getName());
    log.addHandler(ear);
    try {
      billing.credit(credit("10", "Promotion", "summer"));
      billing.credit(credit("10", "Other", "summer"));
      assertThat(said).isEmpty();
      billing.credit(credit("10", "Promotion", "summer"));
    } finally {
      log.removeHandler(ear);
    }

    assertThat(billing.balance(account.id())).isEqualTo("30.00");
    assertThat(said)
        .containsExactly(
            "account %s: a second credit with the id summer and the same description"
                .formatted(account.id()));
    assertThat(
            billing.ledger.database.query(
                "select description, repeats from report.credit where account_id = ?",
                row -> row.getString(1) + " " + row.getBoolean(2),
                account.id().value()))
        .containsExactlyInAnyOrder("Promotion false", "Other false", "Promotion true");
  }

  private static Handler ear(List<String> said) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        said.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void credits_of_another_description_or_of_no_id_are_no_duplicates() {
    billing.credit(credit("10", "Promotion", "summer"));
    billing.credit(credit("10", "Other", "summer"));
    billing.credit(credit("10", "Other", ""));
    billing.credit(credit("10", "Other", ""));

    assertThat(billing.balance(account.id())).isEqualTo("40.00");
  }

  @Test
  void credit_that_is_given_away_is_no_cash() {
    billing.credit(credit("10", "Promotion", ""));
    billing.credit(credit("7", "manual CC charge", ""));

    assertThat(
            billing.ledger.database.query(
                "select book, amount from posting where account_id = ? order by entry_id, line",
                row -> row.getString(1) + " " + row.getBigDecimal(2),
                account.id().value()))
        .containsExactly(
            "credits_given 10.0000", "receivable -10.0000", "cash 7.0000", "receivable -7.0000");
  }

  @Test
  void the_report_shows_the_credit_as_it_was_given() {
    billing.credit(new Credit(account.id(), new BigDecimal("99.8"), "CHECK", "ë & < '", "id-1"));

    assertThat(
            billing.ledger.database.query(
                "select concat_ws('|', business_date, amount, currency, description, text,"
                    + " external_id) from report.credit where account_id = ?",
                row -> row.getString(1),
                account.id().value()))
        .containsExactly("2026-04-20|99.8000|USD|CHECK|ë & < '|id-1");
  }

  @Test
  void a_credit_of_nothing_or_with_a_wrong_text_is_refused() {
    assertThatExceptionOfType(AmountNotPositiveException.class)
        .isThrownBy(() -> billing.credit(credit("-5", "Other", "")));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> billing.credit(credit("5", "Other", "x".repeat(65))));
  }

  @Test
  void a_setting_that_means_nothing_is_said_by_name() {
    billing.set("billing.duplicate_credit", "MAYBE");

    assertThatIllegalStateException()
        .isThrownBy(() -> billing.credit(credit("10", "Promotion", "summer")))
        .withMessage("setting billing.duplicate_credit is REFUSE or ACCEPT");
  }

  private Credit credit(String amount, String description, String externalId) {
    return new Credit(account.id(), new BigDecimal(amount), description, "", externalId);
  }
}
