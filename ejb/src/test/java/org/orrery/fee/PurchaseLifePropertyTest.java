package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.fee.FeeFixture.QUARTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.rating.AccountRates;
import org.orrery.rating.Reduction;
import org.orrery.shared.Cases;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxRate;

/**
 * Customers who change their minds: a proration and its refund cancel in the books, tax and all.
 */
@Tag("long")
class PurchaseLifePropertyTest {

  private static final int CUSTOMERS = Cases.of(40);
  private static final int VISITS = 4;
  private static final int UNITS_MAX = 5;
  private static final LocalDate OPENS = LocalDate.parse("2027-11-30");
  private static final LocalDate CLOSES = LocalDate.parse("2028-02-29");
  private static final List<PlanResource> RESOURCES =
      List.of(PlanResource.MAILBOX, PlanResource.SUBDOMAIN, PlanResource.MYSQL_QUOTA);

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller(OPENS.toString());

  @Test
  void whatever_is_bought_and_returned_on_one_day_leaves_the_balance_as_it_was() {
    long seed = Long.getLong("orrery.seed", 20_271_130);
    Random random = new Random(seed);
    List<AccountView> customers = customers(random);
    LocalDate day = OPENS;
    for (int visit = 0; visit < VISITS; visit++) {
      fixture.billing.runTo(seller, day.toString());
      for (AccountView customer : customers) {
        changeMind(customer, random, "seed %d: %s on %s".formatted(seed, customer.id(), day));
      }
      day = day.plusDays(1 + random.nextInt(28));
    }
    fixture.billing.runTo(seller, CLOSES.plusDays(1).toString());
    for (AccountView customer : customers) {
      assertThat(fixture.billing.balance(customer.id())).as("seed %d", seed).isEqualTo("0.00");
      assertThat(fixture.billing.isSound(customer)).as("seed %d", seed).isTrue();
    }
    assertThat(charges(customers)).as("lives worth living").isGreaterThan(3 * CUSTOMERS);
  }

  /** Each on a plan with prices of its own, and taxes of its own. */
  private List<AccountView> customers(Random random) {
    List<AccountView> customers = new ArrayList<>();
    for (int n = 0; n < CUSTOMERS; n++) {
      AccountView customer = fixture.prepare(seller, QUARTER);
      for (PlanResource resource : RESOURCES) {
        fixture.base(customer, resource, "0", null, price(random), null);
      }
      List<TaxRate> taxes = new ArrayList<>();
      for (int tax = random.nextInt(3); tax > 0; tax--) {
        taxes.add(new TaxRate(tax, "tax", BigDecimal.valueOf(1 + random.nextInt(25_000), 3)));
      }
      fixture.billing.rates.put(customer.id(), new AccountRates(taxes, Reduction.NONE));
      customers.add(customer);
    }
    return customers;
  }

  private void changeMind(AccountView customer, Random random, String story) {
    PlanResource resource = RESOURCES.get(random.nextInt(RESOURCES.size()));
    int units = 0;
    for (int purchases = 1 + random.nextInt(2); purchases > 0; purchases--) {
      int bought = 1 + random.nextInt(UNITS_MAX);
      fixture.buy(customer, resource, Integer.toString(bought));
      fixture.base(customer, resource, null, null, price(random), null);
      units += bought;
    }
    while (units > 0) {
      int returned = 1 + random.nextInt(units);
      fixture.giveBack(customer, resource, Integer.toString(returned));
      units -= returned;
    }
    assertThat(fixture.billing.balance(customer.id())).as(story).isEqualTo("0.00");
  }

  private int charges(List<AccountView> customers) {
    return customers.stream().mapToInt(customer -> fixture.fees(customer).size()).sum();
  }

  /** At least a cent a unit and day, so that something is charged. */
  private static String price(Random random) {
    return BigDecimal.valueOf(400_000L + random.nextInt(20_000_000), 6).toPlainString();
  }
}
