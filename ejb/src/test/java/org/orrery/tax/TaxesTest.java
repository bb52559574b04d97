package org.orrery.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountOpened;
import org.orrery.account.SellerNotFoundException;
import org.orrery.account.TaxExemptionClaim;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.MovedDates;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Which taxes an account pays, on a real database. */
class TaxesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final MovedDates dates = new MovedDates(ledger.database);
  private final Taxes taxes = ledger.container.put(BusinessDates.class, dates).get(Taxes.class);
  private final TaxRules rules = ledger.container.get(TaxRules.class);
  private final AccountTaxes accounts = ledger.container.get(AccountTaxes.class);
  private final TaxOnAccount events = ledger.container.get(TaxOnAccount.class);
  private final SellerId seller = ledger.seller(DAY);
  private final AccountId account = open(seller).account().id();

  @AfterEach
  void exemption_is_on_again() {
    setting("ON");
  }

  @Test
  void without_rules_nothing_is_added() {
    assertThat(taxes.ratesOf(Set.of(account))).isEmpty();
    assertThat(taxes.ratesOf(Set.of())).isEmpty();
  }

  @Test
  void all_rules_of_the_seller_that_apply_are_added_in_their_order() {
    rule("15", "any");
    rule("8.875", "any");
    rule("0", "any");

    assertThat(rates(account)).containsExactly("15", "8.875", "0");
  }

  @Test
  void another_sellers_rules_do_not_count() {
    SellerId shop = ledger.seller(DAY);
    AccountId theirs = open(shop).account().id();
    rule("15", "any");
    rules.add(new NewTax(shop, "tax", "7", TaxArea.EVERYWHERE, DAY), "test");

    Map<AccountId, List<TaxRate>> both = taxes.ratesOf(Set.of(account, theirs));

    assertThat(both).containsOnlyKeys(account, theirs);
    assertThat(rates(account)).containsExactly("15");
    assertThat(rates(theirs)).containsExactly("7");
  }

  @Test
  void an_account_for_which_no_rule_is_pays_none() {
    rule("15", "DE");
    AccountId there = open(seller).account().id();
    contact(there, "BILLING", "DE", "", "");

    assertThat(taxes.ratesOf(Set.of(account, there))).containsOnlyKeys(there);
  }

  @Test
  void the_billing_contact_says_where_an_account_is_and_else_the_owner() {
    rule("1", "DE");
    rule("2", "FR");
    contact(account, "OWNER", "FR", "", "");
    assertThat(rates(account)).containsExactly("2");

    contact(account, "BILLING", " ", "", "");
    assertThat(rates(account)).containsExactly("2");

    ledger.database.update(
        "update contact set country = 'DE' where account_id = ? and kind = 'BILLING'",
        account.value());
    assertThat(rates(account)).containsExactly("1");
  }

  @Test
  void both_fields_of_the_state_count() {
    rule("4", "US, NY");
    rule("9", "US, Elsewhere");
    contact(account, "BILLING", "US", "NY", "Elsewhere");

    assertThat(rates(account)).containsExactly("4", "9");
  }

  @Test
  void a_rule_applies_from_its_first_day_to_the_day_before_its_end() {
    long id = rule("19", "any");
    rules.end(id, DAY.plusDays(10), "test");

    assertThat(rates(account, DAY.minusDays(1))).isEmpty();
    assertThat(rates(account, DAY)).containsExactly("19");
    assertThat(rates(account, DAY.plusDays(9))).containsExactly("19");
    assertThat(rates(account, DAY.plusDays(10))).isEmpty();
  }

  @Test
  void without_a_day_it_is_the_sellers_business_date() {
    long id = rule("19", "any");
    rules.change(id, "16", DAY.plusDays(10), "test");
    assertThat(rates(account)).containsExactly("19");

    dates.move(seller, DAY.plusDays(10));

    assertThat(rates(account)).containsExactly("16");
  }

  @Test
  void a_change_keeps_everything_but_the_percentage() {
    long id = rules.add(new NewTax(seller, "VAT", "19", TaxArea.read("!DE, BY"), DAY), "test");

    long next = rules.change(id, "16.5", DAY.plusDays(10), "test");

    assertThat(rules.of(seller).stream().map(TaxesTest::shown))
        .containsExactly(
            id + " VAT 19 !DE, BY 2026-04-20 2026-04-30",
            next + " VAT 16.5 !DE, BY 2026-04-30 null");
  }

  @Test
  void an_end_that_has_not_come_may_be_set_anew_and_one_that_has_may_not() {
    long id = rule("19", "any");
    rules.end(id, DAY.plusDays(10), "test");
    rules.end(id, DAY.plusDays(1), "test");
    assertThat(rates(account, DAY.plusDays(1))).isEmpty();

    dates.move(seller, DAY.plusDays(1));

    refuses(() -> rules.end(id, DAY.plusDays(5), "test"), "ended on 2026-04-21");
    refuses(() -> rules.change(id, "16", DAY.plusDays(5), "test"), "ended on 2026-04-21");
  }

  @Test
  void a_rule_may_end_on_the_day_on_which_it_begins() {
    rules.end(rule("19", "any"), DAY, "test");

    assertThat(rates(account)).isEmpty();
  }

  @Test
  void nothing_begins_or_ends_in_the_past_or_before_its_beginning() {
    long later =
        rules.add(new NewTax(seller, "tax", "19", TaxArea.EVERYWHERE, DAY.plusDays(5)), "test");

    refuses(
        () ->
            rules.add(new NewTax(seller, "tax", "1", TaxArea.EVERYWHERE, DAY.minusDays(1)), "test"),
        "2026-04-19 is past");
    refuses(() -> rules.end(later, DAY.minusDays(1), "test"), "2026-04-19 is past");
    refuses(() -> rules.end(later, DAY.plusDays(4), "test"), "begins on 2026-04-25");
    refuses(() -> rules.end(999_999, DAY, "test"), "no tax rule 999999");
    refuses(() -> rule("101", "any"), "a percentage");
    assertThatExceptionOfType(SellerNotFoundException.class)
        .isThrownBy(
            () ->
                rules.add(
                    new NewTax(new SellerId(999_999), "tax", "1", TaxArea.EVERYWHERE, DAY),
                    "test"));
  }

  @Test
  void a_seller_has_no_more_rules_than_are_read() {
    ledger.database.update(
        "insert into tax_rule (seller_id, description, percent, valid_from, created_by)"
            + " select ?, 'tax', 1, ?, 'test' from generate_series(1, 1000)",
        seller.value(),
        DAY);

    refuses(() -> rule("1", "any"), "at most 1000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update tax_rule set percent = 1",
        "update tax_rule set country = 'FR'",
        "delete from tax_rule",
        "truncate tax_rule"
      })
  void the_database_keeps_a_rule_as_it_is(String sql) {
    rule("19", "any");

    assertThatIllegalStateException().isThrownBy(() -> ledger.database.update(sql));
  }

  @Test
  void an_account_that_is_not_taxable_pays_none() {
    rule("19", "any");
    accounts.setTaxable(account, false, "test");
    assertThat(rates(account)).isEmpty();

    accounts.setTaxable(account, true, "test");
    assertThat(rates(account)).containsExactly("19");
  }

  @Test
  void an_exempt_account_pays_none_while_the_setting_is_on() {
    rule("19", "any");
    accounts.exempt(account, " DE123 ", "test");
    assertThat(rates(account)).isEmpty();
    assertThat(accounts.of(account)).isEqualTo(new AccountTax(true, true, "DE123"));

    setting("STORE");
    assertThat(rates(account)).containsExactly("19");
    setting("OFF");
    assertThat(rates(account)).containsExactly("19");
  }

  @Test
  void an_exemption_that_ends_leaves_its_code() {
    rule("19", "any");
    accounts.exempt(account, "DE123", "test");
    accounts.setTaxable(account, true, "test");

    accounts.endExemption(account, "test");

    assertThat(rates(account)).containsExactly("19");
    assertThat(accounts.of(account)).isEqualTo(new AccountTax(true, false, "DE123"));
    refuses(() -> accounts.exempt(account, " ", "test"), "code has 1 to 255 characters");
  }

  @Test
  void an_account_that_there_is_not_has_no_taxes() {
    AccountId nobody = new AccountId(999_999_999);

    assertThatExceptionOfType(AccountNotFoundException.class).isThrownBy(() -> accounts.of(nobody));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> accounts.setTaxable(nobody, false, "test"));
    assertThat(taxes.ratesOf(Set.of(nobody))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, granted {1}: {2} {3}")
  @CsvSource({
    "ON, true, true, DE123",
    "ON, false, false, DE123",
    "STORE, true, false, DE123",
    "OFF, true, false, ''"
  })
  void a_claim_of_the_signup_counts_if_a_moderator_granted_it_and_the_setting_is_on(
      String setting, boolean granted, boolean exempt, String code) {
    setting(setting);
    AccountOpened opened = claiming(open(seller), granted);

    events.open(opened);

    assertThat(accounts.of(opened.account().id())).isEqualTo(new AccountTax(true, exempt, code));
  }

  @Test
  void a_signup_without_a_claim_leaves_nothing() {
    events.open(open(seller));

    assertThat(accounts.of(account)).isEqualTo(new AccountTax(true, false, ""));
  }

  @Test
  void a_setting_that_is_none_is_not_guessed() {
    setting("MAYBE");
    AccountOpened opened = claiming(open(seller), true);

    assertThatIllegalStateException()
        .isThrownBy(() -> events.open(opened))
        .withMessageContaining("ON, STORE or OFF");
  }

  private static AccountOpened claiming(AccountOpened opened, boolean granted) {
    return new AccountOpened(
        opened.account(),
        opened.period(),
        opened.on(),
        "",
        new TaxExemptionClaim("DE123", granted));
  }

  private static void refuses(Runnable call, String why) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(call::run)
        .withMessageContaining(why);
  }

  private void setting(String value) {
    ledger.database.update("update setting set value = ? where name = 'tax.exemption'", value);
  }

  private List<String> rates(AccountId id) {
    return percents(taxes.ratesOf(Set.of(id)).getOrDefault(id, List.of()));
  }

  private List<String> rates(AccountId id, LocalDate on) {
    return percents(taxes.ratesOf(Set.of(id), on).getOrDefault(id, List.of()));
  }

  private static List<String> percents(List<TaxRate> rates) {
    return rates.stream().map(rate -> rate.percent().toPlainString()).toList();
  }

  private static String shown(TaxRule rule) {
    return "%d %s %s %s %s %s"
        .formatted(
            rule.rate().id(),
            rule.rate().description(),
            rule.rate().percent().toPlainString(),
            rule.area(),
            rule.validFrom(),
            rule.validUntil());
  }

  private long rule(String percent, String area) {
    return rules.add(new NewTax(seller, "tax", percent, TaxArea.read(area), DAY), "test");
  }

  private void contact(AccountId of, String kind, String country, String state, String state2) {
    ledger.database.update(
        "insert into contact (account_id, kind, country, state, state2) values (?, ?, ?, ?, ?)",
        of.value(),
        kind,
        country,
        state,
        state2);
  }

  private AccountOpened open(SellerId of) {
    return ledger.account(of, MONTH, DAY);
  }
}
