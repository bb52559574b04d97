package org.orrery.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.OneLine;

/**
 * Tells and sets what plans cost.
 *
 * <p>Free units and usage prices hold for all accounts from then on, setup and recurrent prices for
 * what is bought from then on: a purchase keeps its price. Source: API reference, section 6.1.
 */
@Stateless
public class PlanPrices {

  private static final int NAME_MAX = 64;

  @Inject PriceRepository prices;
  @Inject PlanCopies copies;

  /**
   * What a billing period of a plan costs now.
   *
   * @throws PeriodNotFoundException if there is no such plan or period
   */
  public Tariff tariff(int planId, int periodId) {
    return prices.tariff(planId, periodId).orElseThrow(() -> notFound(planId, periodId));
  }

  /** What holds besides: refunds, money-back, trial. */
  public PlanTerms terms(int planId) {
    return prices.terms(planId).orElseThrow(() -> new PlanNotFoundException(planId));
  }

  /**
   * Offers a resource, or changes how much of it comes with an account.
   *
   * @throws InvalidValueException if a figure is negative, or more is included than may be had
   */
  public void offer(int planId, PlanResource resource, ResourceTariff.Units units) {
    terms(planId);
    new PriceSet(units.included(), units.max(), null, null); // Checks the two figures.
    if (units.max() != null && units.max().compareTo(units.included()) < 0) {
      throw new InvalidValueException("a plan includes no more than may be had");
    }
    prices.offer(planId, resource, units);
  }

  /** Sets the base figures that are given, for one unit and one month, and leaves the others. */
  public void setBase(int planId, PlanResource resource, PriceSet base) {
    terms(planId);
    prices.setBase(planId, resource, base);
  }

  /**
   * Sets what holds for one billing period alone, for one unit and the whole period. What is null
   * is the base figure again.
   *
   * @throws PeriodNotFoundException if there is no such plan or period
   */
  public void setActual(int planId, int periodId, PlanResource resource, PriceSet actual) {
    tariff(planId, periodId);
    prices.setActual(planId, periodId, resource, actual);
  }

  /**
   * Sets one base figure of a resource, and so offers it.
   *
   * @param value null = nothing; of the maximum, any number
   * @throws InvalidValueException if the value is negative or absurd
   */
  public void change(
      int planId, PlanResource resource, PriceFigure figure, @Nullable BigDecimal value) {
    terms(planId);
    new PriceSet(value, null, null, null); // Checks the figure.
    prices.change(planId, resource, figure, value);
  }

  /**
   * Sets one figure of a resource for one billing period.
   *
   * @param value null = the base figure again
   * @throws InvalidValueException if the value is negative or absurd, or the figure is the plan's
   * @throws PeriodNotFoundException if there is no such plan or period
   */
  public void change(
      PlanPeriodKey key, PlanResource resource, PriceFigure figure, @Nullable BigDecimal value) {
    tariff(key.planId(), key.periodId());
    new PriceSet(value, null, null, null); // Checks the figure.
    if (!figure.isOfPeriods()) {
      throw new InvalidValueException(figure + " is set for the plan, not for a period");
    }
    prices.change(key, resource, figure, value);
  }

  /**
   * Sets what a billing period takes off the base prices.
   *
   * @throws PeriodNotFoundException if there is no such plan or period
   */
  public void setDiscounts(int planId, int periodId, PeriodDiscounts discounts) {
    tariff(planId, periodId);
    prices.setDiscounts(planId, periodId, discounts);
  }

  /**
   * Sets refunds, money-back and trial.
   *
   * @throws PlanNotFoundException if there is no such plan
   */
  public void setTerms(int planId, PlanTerms terms) {
    terms(planId);
    prices.setTerms(planId, terms);
  }

  /**
   * Makes another plan of the same seller out of a plan: with its periods, resources, prices and
   * terms. From then on the two go their own ways.
   *
   * @param name at most 64 characters, in one line
   * @return the number of the new plan
   * @throws PlanNotFoundException if there is no such plan
   * @throws InvalidValueException if the seller has a plan of that name, or too many plans
   */
  public int copy(int planId, String name) {
    terms(planId);
    String shown = OneLine.require("name", name, NAME_MAX);
    if (copies.isTaken(planId, shown)) {
      throw new InvalidValueException(
          "the seller has a plan " + shown + " already; choose another name");
    }
    if (copies.siblings(planId) >= PlanRepository.PLANS_MAX) {
      throw new InvalidValueException("a seller has at most 1000 plans");
    }
    return copies.copy(planId, shown);
  }

  private static PeriodNotFoundException notFound(int planId, int periodId) {
    return new PeriodNotFoundException(planId, periodId);
  }
}
