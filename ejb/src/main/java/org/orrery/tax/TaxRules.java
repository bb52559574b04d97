package org.orrery.tax;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.SellerNotFoundException;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.OneLine;
import org.orrery.shared.Percent;
import org.orrery.shared.SellerId;

/**
 * The taxes that a seller adds. For operators only: the doors see to that.
 *
 * <p>A rule is never changed. It is ended, and another one begins; what was charged stays as it
 * was. Nothing begins or ends before the seller's business date.
 */
@Stateless
public class TaxRules {

  private static final int DESCRIPTION_MAX = 255;

  @Inject TaxRuleRepository rules;
  @Inject BusinessDates dates;

  /** A seller's rules in the order in which they were made, ended ones included. */
  public List<TaxRule> of(SellerId seller) {
    return rules.of(List.of(seller));
  }

  /**
   * One rule.
   *
   * @throws InvalidValueException if there is no such rule
   */
  public TaxRule read(long id) {
    return rules.find(id).orElseThrow(() -> TaxRule.none(id));
  }

  /**
   * Whose rule it is.
   *
   * @throws InvalidValueException if there is no such rule
   */
  public SellerId sellerOf(long id) {
    return existing(id).seller();
  }

  /**
   * Adds a rule.
   *
   * @return its number
   * @throws SellerNotFoundException if there is no such seller
   * @throws InvalidValueException if a text or percentage is none, the area is too long, the day is
   *     past, or the seller has {@value TaxRuleRepository#RULES_MAX} rules
   */
  public long add(NewTax tax, String createdBy) {
    if (!rules.isSeller(tax.seller())) {
      throw new SellerNotFoundException(tax.seller());
    }
    requireNotPast(tax.seller(), tax.validFrom());
    if (rules.of(List.of(tax.seller())).size() >= TaxRuleRepository.RULES_MAX) {
      throw new InvalidValueException("a seller has at most 1000 tax rules");
    }
    String description = OneLine.require("description", tax.description(), DESCRIPTION_MAX);
    TaxRate rate = new TaxRate(0, description, Percent.read(tax.percent()));
    return rules.add(new TaxRule(tax.seller(), rate, tax.area(), tax.validFrom(), null), createdBy);
  }

  /**
   * Ends a rule; an end that has not come may be set anew.
   *
   * @param validUntil the first business date on which it does not apply
   * @throws InvalidValueException if there is no such rule, it has ended, or the day is past or
   *     before the rule begins
   */
  public void end(long id, LocalDate validUntil, String endedBy) {
    end(running(id), id, validUntil, endedBy);
  }

  /**
   * Goes on with another percentage: ends the rule and begins another one like it.
   *
   * @param on the first business date of the new percentage
   * @return the number of the new rule
   * @throws InvalidValueException as {@link #end} and {@link #add} do
   */
  public long change(long id, String percent, LocalDate on, String changedBy) {
    TaxRule old = running(id);
    end(old, id, on, changedBy);
    BigDecimal now = Percent.read(percent);
    TaxRate rate = new TaxRate(0, old.rate().description(), now);
    return rules.add(new TaxRule(old.seller(), rate, old.area(), on, null), changedBy);
  }

  private void end(TaxRule rule, long id, LocalDate validUntil, String endedBy) {
    requireNotPast(rule.seller(), validUntil);
    if (validUntil.isBefore(rule.validFrom())) {
      throw new InvalidValueException("tax rule " + id + " begins on " + rule.validFrom());
    }
    rules.end(id, validUntil, endedBy);
  }

  private TaxRule existing(long id) {
    return rules.lock(id).orElseThrow(() -> TaxRule.none(id));
  }

  private TaxRule running(long id) {
    TaxRule rule = existing(id);
    LocalDate end = rule.validUntil();
    if (end != null && !end.isAfter(dates.openOn(rule.seller()))) {
      throw new InvalidValueException("tax rule " + id + " ended on " + end);
    }
    return rule;
  }

  private void requireNotPast(SellerId seller, LocalDate day) {
    LocalDate today = dates.openOn(seller);
    if (day.isBefore(today)) {
      throw new InvalidValueException(day + " is past: the business date is " + today);
    }
  }
}
