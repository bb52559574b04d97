package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.credit.Credit;
import org.orrery.security.Caller;
import org.orrery.security.TokenFixture;
import org.orrery.security.TokenMoneyException;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** What an API token may debit and credit a day, through the services that do. */
class TokenMoneyTest {

  private final BillingFixture billing = new BillingFixture();
  private final TokenFixture fixture = new TokenFixture(billing.beans);
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Caller spender = fixture.spender(Money.of("100.00", "USD"));

  @Test
  void debits_and_credits_of_a_day_sum_to_at_most_the_limit() {
    once(spender, account, "60");
    credit(spender, account, "40");

    refused(() -> once(spender, account, "0.01"));
    refused(() -> credit(spender, account, "0.01"));
    assertThat(billing.balance(account.id())).isEqualTo("-20.00");
  }

  @Test
  void what_is_refused_is_not_counted() {
    refused(() -> once(spender, account, "100.01"));
    once(spender, account, "99");
    refused(() -> once(spender, account, "2"));

    once(spender, account, "1");
    assertThat(billing.balance(account.id())).isEqualTo("-100.00");
  }

  @Test
  void a_repeating_debit_counts_once_on_the_day_it_is_set() {
    inTransaction(() -> billing.debits.debitMonthly(spender, aMonthlyDebit().of("60").on(account)));
    inTransaction(
        () ->
            billing.debits.debitEachPeriod(
                spender, new PeriodDebit(account.id(), new BigDecimal("40"), "x", "", "")));

    refused(() -> once(spender, account, "1"));
  }

  @Test
  void the_next_day_in_utc_begins_anew() {
    once(spender, account, "100");
    refused(() -> once(spender, account, "1"));

    fixture.clock.pass(Duration.ofHours(14));

    once(spender, account, "100");
  }

  @Test
  void a_currency_that_is_not_named_has_no_money() {
    AccountView other = billing.open(seller, "EUR");

    refused(() -> once(spender, other, "1"));
  }

  @Test
  void a_token_without_limits_and_a_password_have_none() {
    once(fixture.spender(), account, "5000");
    once(BillingFixture.ADMINISTRATOR, account, "5000");

    assertThat(billing.balance(account.id())).isEqualTo("-10000.00");
  }

  /** On different accounts, so that nothing but the token's own row makes one wait for another. */
  @Test
  void calls_at_once_never_pass_the_limit_together() throws Exception {
    List<AccountView> accounts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      accounts.add(billing.open(seller));
    }

    long booked = atOnce(accounts.stream().map(one -> attempt(one, "30")).toList());

    assertThat(booked).isEqualTo(3);
    assertThat(
            accounts.stream()
                .map(one -> new BigDecimal(billing.balance(one.id())))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("-90");
  }

  private Callable<Boolean> attempt(AccountView on, String amount) {
    return () -> {
      try {
        once(spender, on, amount);
        return true;
      } catch (TokenMoneyException e) {
        return false;
      }
    };
  }

  private static long atOnce(List<Callable<Boolean>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      long done = 0;
      for (Future<Boolean> call : threads.invokeAll(calls)) {
        done += call.get() ? 1 : 0;
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }

  private void once(Caller by, AccountView on, String amount) {
    inTransaction(
        () ->
            billing.debits.debitOnce(
                by, new OneTimeDebit(on.id(), new BigDecimal(amount), "once", "", false, false)));
  }

  private void credit(Caller by, AccountView on, String amount) {
    inTransaction(
        () -> billing.credits.credit(by, new Credit(on.id(), new BigDecimal(amount), "x", "", "")));
  }

  private static void refused(Runnable call) {
    assertThatExceptionOfType(TokenMoneyException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.TOKEN_MONEY));
  }
}
