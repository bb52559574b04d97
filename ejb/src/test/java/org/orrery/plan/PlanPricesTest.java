package org.orrery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Refusal;

/** Prices as an operator sets and reads them. */
class PlanPricesTest {

  private static final PeriodLength QUARTER = new PeriodLength(PeriodLength.Unit.MONTH, 3);

  private final LedgerFixture ledger = new LedgerFixture();
  private final PlanPrices prices = ledger.container.get(PlanPrices.class);
  private final int plan = plan();

  @Test
  void a_plan_has_no_prices_until_they_are_set() {
    assertThat(prices.tariff(plan, 0).resources()).isEmpty();
    assertThat(prices.terms(plan).refundPercent()).isEqualByComparingTo("100");
    assertThat(prices.terms(plan).moneyBackDays()).isZero();
    assertThat(prices.terms(plan).trialDays()).isNull();
  }

  @Test
  void a_base_price_is_set_figure_by_figure() {
    prices.setBase(plan, PlanResource.MAILBOX, new PriceSet(null, null, number("5"), null));
    prices.setBase(plan, PlanResource.MAILBOX, new PriceSet(number("3"), null, null, null));
    ResourceTariff mailbox = mailbox();
    assertThat(mailbox.recurrent().net()).isEqualByComparingTo("5");
    assertThat(mailbox.freeUnits()).isEqualByComparingTo("3");
    assertThat(mailbox.unitsMax()).isNull();
  }

  @Test
  void a_plan_without_billing_costs_nothing_whatever_its_prices() {
    PriceSet all = new PriceSet(number("3"), number("2"), number("5"), number("1"));
    prices.setBase(plan, PlanResource.MAILBOX, all);
    prices.setActual(plan, 0, PlanResource.MAILBOX, all);
    ledger.database.update("update plan set billed = false where id = ?", plan);

    assertThat(mailbox().setup().isNothing()).isTrue();
    assertThat(mailbox().recurrent().isNothing()).isTrue();
    assertThat(mailbox().usage().isNothing()).isTrue();
    assertThat(mailbox().freeUnits()).isEqualByComparingTo("3");
  }

  @Test
  void the_discount_of_the_period_leaves_its_own_prices_alone() {
    prices.setBase(plan, PlanResource.MAILBOX, new PriceSet(null, number("2"), number("5"), null));
    prices.setActual(plan, 0, PlanResource.MAILBOX, new PriceSet(null, null, number("12"), null));
    prices.setDiscounts(plan, 0, new PeriodDiscounts(number("50"), number("50"), BigDecimal.ZERO));
    assertThat(mailbox().setup().net()).isEqualByComparingTo("1");
    assertThat(mailbox().recurrent().net()).isEqualByComparingTo("12");
    prices.setActual(plan, 0, PlanResource.MAILBOX, PriceSet.NONE);
    assertThat(mailbox().recurrent().net()).isEqualByComparingTo("2.5");
  }

  @Test
  void a_plan_says_how_much_of_a_resource_may_be_had() {
    prices.offer(plan, PlanResource.MAILBOX, new ResourceTariff.Units(number("10"), number("4")));
    assertThat(mailbox().unitsMax()).isEqualByComparingTo("10");
    assertThat(mailbox().includedUnits()).isEqualByComparingTo("4");
    assertThatThrownBy(
            () ->
                prices.offer(
                    plan, PlanResource.MAILBOX, new ResourceTariff.Units(number("1"), number("2"))))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_copy_has_all_that_the_plan_has_and_goes_its_own_way() {
    PriceSet all = new PriceSet(number("3"), number("2"), number("5"), number("1"));
    prices.setBase(plan, PlanResource.MAILBOX, all);
    prices.offer(plan, PlanResource.MAILBOX, new ResourceTariff.Units(number("10"), number("4")));
    prices.setActual(plan, 0, PlanResource.MAILBOX, new PriceSet(null, null, number("12"), null));
    prices.setDiscounts(plan, 0, new PeriodDiscounts(number("50"), BigDecimal.ZERO, number("7")));
    prices.setTerms(plan, new PlanTerms(number("80.000"), 30, 14, number("5.0000")));
    String name = "copy of " + plan;

    int copy = prices.copy(plan, name);

    assertThat(everythingOf(copy)).isEqualTo(everythingOf(plan)).hasSize(4);
    assertThatThrownBy(() -> prices.copy(plan, name)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> prices.copy(plan, " ")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> prices.copy(-1, name)).isInstanceOf(PlanNotFoundException.class);
    prices.setBase(copy, PlanResource.MAILBOX, new PriceSet(null, null, null, number("9")));
    assertThat(everythingOf(copy)).isNotEqualTo(everythingOf(plan));
  }

  /** Its rows as text, without the plan's number and name. */
  private List<String> everythingOf(int id) {
    return ledger.database.query(
        """
        select (to_jsonb(p) - 'id' - 'name')::text from plan p where id = ?
        union all select (to_jsonb(p) - 'plan_id')::text from plan_period p where plan_id = ?
        union all select (to_jsonb(r) - 'plan_id')::text from plan_resource r where plan_id = ?
        union all
        select (to_jsonb(r) - 'plan_id')::text from plan_period_resource r where plan_id = ?""",
        row -> row.getString(1),
        id,
        id,
        id,
        id);
  }

  @Test
  void terms_are_kept() {
    PlanTerms terms = new PlanTerms(number("80.000"), 30, 14, number("5.0000"));
    prices.setTerms(plan, terms);
    assertThat(prices.terms(plan)).isEqualTo(terms);
  }

  @Test
  void a_period_or_plan_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> prices.tariff(plan, 7)).isInstanceOf(PeriodNotFoundException.class);
    assertThatThrownBy(() -> prices.terms(-1)).isInstanceOf(PlanNotFoundException.class);
    assertThatThrownBy(() -> prices.setBase(-1, PlanResource.MAILBOX, PriceSet.NONE))
        .isInstanceOf(PlanNotFoundException.class);
  }

  private ResourceTariff mailbox() {
    return prices.tariff(plan, 0).of(PlanResource.MAILBOX).orElseThrow();
  }

  private int plan() {
    LocalDate today = LocalDate.parse("2026-04-20");
    AccountView account = ledger.account(ledger.seller(today), QUARTER, today).account();
    return account.planId();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
