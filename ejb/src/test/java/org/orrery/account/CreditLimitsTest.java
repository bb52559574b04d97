package org.orrery.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.ledger.LedgerFixture;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** How much an account may owe: as its plan says, or as was set for it. */
class CreditLimitsTest {

  private final LedgerFixture ledger = new LedgerFixture();
  private final CreditLimits limits = new CreditLimits();
  private final SellerId seller = ledger.seller(LocalDate.parse("2027-03-01"));
  private final AccountView account = open();

  {
    ledger.container.put(Database.class, ledger.database).put(CreditLimits.class, limits);
  }

  @Test
  void the_plans_limit_holds_unless_the_account_has_its_own() {
    ledger.database.update("update plan set credit_limit = 10 where id = ?", account.planId());
    assertThat(limits.of(account)).hasToString("USD 10.00");

    limits.set(account.id(), new BigDecimal("0.50"));
    assertThat(limits.of(account)).hasToString("USD 0.50");

    limits.clear(account.id());
    assertThat(limits.of(account)).hasToString("USD 10.00");
  }

  @Test
  void a_limit_of_the_plan_that_is_finer_than_the_currency_is_cut() {
    PeriodLength month = new PeriodLength(PeriodLength.Unit.MONTH, 1);
    LocalDate on = LocalDate.parse("2027-03-01");
    AccountView yen = ledger.account(seller, month, on, "JPY").account();
    ledger.database.update("update plan set credit_limit = 10.99 where id = ?", yen.planId());

    assertThat(limits.of(yen)).hasToString("JPY 10");
  }

  @Test
  void all_of_a_sellers_accounts_are_reset_at_once() {
    AccountView other = open();
    limits.set(account.id(), BigDecimal.TEN);
    limits.set(other.id(), BigDecimal.ONE);

    assertThat(limits.resetAll(seller)).isEqualTo(2);
    assertThat(limits.of(other)).hasToString("USD 0.00");
    assertThat(limits.resetAll(seller)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.001", "1000000000000"})
  void what_is_no_amount_to_owe_is_refused(String limit) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> limits.set(account.id(), new BigDecimal(limit)));
  }

  @Test
  void an_account_that_is_not_there_has_none() {
    AccountId nobody = new AccountId(77);

    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> limits.set(nobody, BigDecimal.ONE));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> limits.clear(nobody));
  }

  private AccountView open() {
    PeriodLength month = new PeriodLength(PeriodLength.Unit.MONTH, 1);
    return ledger.account(seller, month, LocalDate.parse("2027-03-01")).account();
  }
}
