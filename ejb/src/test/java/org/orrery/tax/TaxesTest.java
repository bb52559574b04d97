package org.orrery.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountOpened;
import org.orrery.ledger.LedgerFixture;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Which taxes an account pays, on a real database. */
class TaxesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final Taxes taxes = ledger.container.get(Taxes.class);
  private final TaxRuleRepository rules = ledger.container.get(TaxRuleRepository.class);
  private final SellerId seller = ledger.seller(DAY);
  private final AccountId account = account(seller);

  @Test
  void without_rules_nothing_is_added() {
    assertThat(taxes.ratesOf(Set.of(account))).isEmpty();
    assertThat(taxes.ratesOf(Set.of())).isEmpty();
  }

  @Test
  void all_rules_of_the_seller_that_apply_are_added_in_their_order() {
    rule("VAT", "15", TaxArea.EVERYWHERE);
    rule("City", "8.875", TaxArea.EVERYWHERE);

    assertThat(names(account)).containsExactly("VAT 15", "City 8.875");
  }

  @Test
  void another_sellers_rules_do_not_count() {
    rule("VAT", "15", TaxArea.EVERYWHERE);
    AccountId other = account(ledger.seller(DAY));

    Map<AccountId, List<TaxRate>> rates = taxes.ratesOf(Set.of(account, other));

    assertThat(rates).containsOnlyKeys(account);
  }

  private List<String> names(AccountId id) {
    return taxes.ratesOf(Set.of(id)).getOrDefault(id, List.of()).stream()
        .map(rate -> rate.description() + " " + rate.percent().toPlainString())
        .toList();
  }

  private long rule(String description, String percent, TaxArea area) {
    return rules.add(
        new TaxRule(seller, new TaxRate(0, description, new BigDecimal(percent)), area, DAY, null),
        "test");
  }

  private AccountId account(SellerId of) {
    AccountOpened opened = ledger.account(of, MONTH, DAY);
    return opened.account().id();
  }
}
