package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes intents, each time in one short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Collecting {

  @Inject CollectionRepository collections;
  @Inject PaymentSettings settings;
  @Inject Clock clock;

  /** Writes the intents of a page; moves the next look behind its charges if it is of all. */
  public long collect(CardLook look, LookPage page) {
    long intents = collections.intend(look, page, settings, clock.instant());
    if (look.seller() == null && page.isOfCharges()) {
      collections.advance(page.until(), clock.instant());
    }
    return intents;
  }
}
