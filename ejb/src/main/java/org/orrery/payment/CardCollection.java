package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

  @Inject Collecting collecting;
  @Inject PaymentWorker worker;
  @Inject BusinessDates dates;
  @Inject BillingHolds holds;

  /**
   * For the bill run, when a business date of a seller is charged: has the cards charged that are
   * due by then. With the test clock the cards are charged before it returns.
   *
   * @return how many cards
   */
  public long collect(SellerId seller, LocalDate day) {
    long intents = collecting.collect(seller, day);
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
    return holds.reason().isPresent() ? 0 : collecting.collectAll();
  }
}
