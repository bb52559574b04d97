package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.orrery.brake.BillingHolds;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/**
 * Has cards charged for what their accounts owe.
 *
 * <p>It writes intents and returns; workers carry them out within about a minute. Which card is
 * charged when: docs/billing.md, payments by card. Called twice, or by two nodes, it writes each
 * intent once.
 *
 * <p>Source: API reference, sections 6.3, 6.4 and 6.6.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardCollection {

  /** Charges, by id, in one transaction, which has a minute. */
  private static final int CHARGES_MAX = 20_000;

  private static final int PAGES_MAX = 1_000_000;

  @Inject Collecting collecting;
  @Inject CollectionRepository collections;
  @Inject Gateways gateways;
  @Inject Clock clock;
  @Inject PaymentWorker worker;
  @Inject BusinessDates dates;
  @Inject BillingHolds holds;

  /** How many a page really has; a test has less. */
  int chargesMax = CHARGES_MAX;

  /**
   * For the bill run, when a business date of a seller is charged: has the cards charged that are
   * due by then. With the test clock the cards are charged before it returns.
   *
   * @return how many cards
   */
  public long collect(SellerId seller, LocalDate day) {
    boolean chargesCards = gateways.isChosenBy(seller);
    long intents = chargesCards ? collect(new CardLook(seller, day), () -> true) : 0;
    if (dates.testClock()) {
      worker.workThrough();
    }
    return intents;
  }

  /**
   * For the timer: the same for all sellers on their open dates; what calls charged is in it.
   * Nothing while billing is held: what was charged meanwhile is found after the release.
   */
  public long look() {
    return collect(CardLook.AT_ALL, () -> holds.reason().isEmpty());
  }

  /** Page by page, each in a short transaction; what breaks off is begun again by the next look. */
  private long collect(CardLook look, BooleanSupplier goesOn) {
    long intents = 0;
    long after = 0;
    for (int page = 0; page < PAGES_MAX && goesOn.getAsBoolean(); page++) {
      Optional<LookPage> next = collections.nextWaiting(look, after, clock.instant());
      if (next.isEmpty()) {
        break;
      }
      intents += collecting.collect(look, next.get());
      after = next.get().until();
    }
    LookPage charges = collections.newCharges();
    long from = charges.after();
    for (int page = 0;
        from < charges.until() && page < PAGES_MAX && goesOn.getAsBoolean();
        page++) {
      long until = Math.min(charges.until(), from + chargesMax);
      intents += collecting.collect(look, new LookPage(true, from, until));
      from = until;
    }
    return intents;
  }
}
