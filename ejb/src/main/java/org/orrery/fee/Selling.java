package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.account.Trials;
import org.orrery.billing.FeeBilling;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;
import org.orrery.schedule.NewFee;
import org.orrery.shared.Money;

/** Gives units to accounts and charges their fees, without asking whether they may be had. */
@ApplicationScoped
class Selling {

  @Inject FeeBilling fees;
  @Inject PurchaseRepository purchases;
  @Inject PlanPrices prices;
  @Inject WholesaleTariff wholesale;
  @Inject Trials trials;

  /**
   * How it is sold.
   *
   * @param chargesSetup false where units only move to another plan
   */
  record Terms(LocalDate on, boolean chargesSetup, String createdBy) {}

  /**
   * What a resource costs the account, and what it costs the account's seller.
   *
   * @param retail null = the plan does not offer it
   * @param wholesale null = the seller owes nobody for it
   */
  private record Offer(
      @Nullable ResourceTariff retail, @Nullable ResourceTariff wholesale, PeriodMonths months) {}

  /** One order with its fees, before they have schedules. */
  private record Sale(
      Order order, FeeRate unitRate, @Nullable NewFee recurrent, @Nullable NewFee setup) {

    Sale withoutFees() {
      return new Sale(order, unitRate, null, null);
    }
  }

  /**
   * Sells all of it on one invoice. What the plan does not offer, costs nothing; what a trial gets
   * is charged when it becomes a payer.
   */
  void sell(AccountView account, List<Order> orders, Terms terms) {
    if (orders.isEmpty()) {
      return;
    }
    Map<PlanResource, BigDecimal> had = new EnumMap<>(PlanResource.class);
    purchases
        .holdings(List.of(account.id()))
        .forEach(holding -> had.merge(holding.resource(), holding.units(), BigDecimal::add));
    List<Sale> sales = sales(account, orders, had, terms);
    if (trials.isTrial(account.id())) {
      keep(account, sales.stream().map(Sale::withoutFees).toList(), List.of(), terms);
    } else {
      store(account, sales, terms);
    }
  }

  /** What orders of an account without anything come to: setup, and one whole period or month. */
  Money worth(AccountView account, List<Order> orders, LocalDate on) {
    Map<PlanResource, BigDecimal> had = new EnumMap<>(PlanResource.class);
    Money sum = Money.zero(account.currency());
    for (Sale sale : sales(account, orders, had, new Terms(on, true, ""))) {
      if (!sale.order().included()) {
        sum = sum.plus(worth(sale.setup(), account)).plus(worth(sale.recurrent(), account));
      }
    }
    return sum;
  }

  private static Money worth(@Nullable NewFee fee, AccountView account) {
    return fee == null ? Money.zero(account.currency()) : fee.rate().whole(account.currency());
  }

  private List<Sale> sales(
      AccountView account, List<Order> orders, Map<PlanResource, BigDecimal> had, Terms terms) {
    Tariff tariff = prices.tariff(account.planId(), account.periodId());
    Optional<Tariff> provider = wholesale.of(account);
    List<Sale> sales = new ArrayList<>();
    for (Order order : orders) {
      BigDecimal before = had.getOrDefault(order.resource(), BigDecimal.ZERO);
      Offer offer =
          new Offer(
              tariff.of(order.resource()).orElse(null),
              provider.flatMap(offered -> offered.of(order.resource())).orElse(null),
              tariff.length().months());
      sales.add(sale(offer, order, before, terms));
      had.put(order.resource(), before.add(order.units()));
    }
    return sales;
  }

  private static Sale sale(Offer offer, Order order, BigDecimal before, Terms terms) {
    PlanResource resource = order.resource();
    ResourceTariff price = offer.retail() == null ? notOffered(resource) : offer.retail();
    PeriodMonths months = offer.months();
    BigDecimal over =
        FeeFormula.over(before.add(order.units()), price.freeUnits())
            .subtract(FeeFormula.over(before, price.freeUnits()));
    FeeRate unit = FeeFormula.recurrent(resource, price.recurrent(), BigDecimal.ONE, months);
    return new Sale(
        order,
        unit,
        price.recurrent().isNothing() && offer.wholesale() == null
            ? null
            : recurrent(resource, unit, over),
        terms.chargesSetup()
            ? setup(offer, resource, FeeFormula.setup(price.setup(), over))
            : null);
  }

  private static ResourceTariff notOffered(PlanResource resource) {
    BigDecimal none = BigDecimal.ZERO;
    UnitPrice nothing = UnitPrice.NOTHING;
    return new ResourceTariff(resource, null, none, none, nothing, nothing, nothing);
  }

  private static NewFee recurrent(PlanResource resource, FeeRate unit, BigDecimal over) {
    NewFee.Timing timing = NewFee.Timing.PERIOD;
    if (resource.isMonthly()) {
      boolean restarts = resource == PlanResource.TRAFFIC;
      timing = restarts ? NewFee.Timing.FRESH_MONTH : NewFee.Timing.MONTH;
    }
    FeeRate rate = new FeeRate(unit.amount().multiply(over), unit.divisor());
    return new NewFee(NewFee.Kind.RECURRENT, timing, rate, resource.title());
  }

  private static @Nullable NewFee setup(Offer offer, PlanResource resource, FeeRate rate) {
    boolean isOwed = offer.wholesale() != null && !offer.wholesale().setup().isNothing();
    return rate.amount().signum() == 0 && !isOwed
        ? null
        : new NewFee(NewFee.Kind.SETUP, NewFee.Timing.PERIOD, rate, "Setup: " + resource.title());
  }

  private void store(AccountView account, List<Sale> sales, Terms terms) {
    List<NewFee> all = new ArrayList<>();
    for (Sale sale : sales) {
      add(sale.setup(), all);
      add(sale.recurrent(), all);
    }
    fees.set(
        account,
        terms.on(),
        all,
        terms.createdBy(),
        schedules -> keep(account, sales, schedules, terms));
  }

  /** Keeps the purchases before their first fees are charged, which are asked what they are for. */
  private void keep(AccountView account, List<Sale> sales, List<Long> schedules, Terms terms) {
    int place = 0;
    for (Sale sale : sales) {
      Long setup = sale.setup() == null ? null : schedules.get(place++);
      Long recurrent = sale.recurrent() == null ? null : schedules.get(place++);
      Order order = sale.order();
      purchases.add(
          account,
          terms.on(),
          new PurchaseRepository.New(
              order.resource(), order.units(), order.included(), sale.unitRate(), recurrent, setup),
          terms.createdBy());
    }
  }

  private static void add(@Nullable NewFee fee, List<NewFee> all) {
    if (fee != null) {
      all.add(fee);
    }
  }
}
