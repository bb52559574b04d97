package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.orrery.shared.SellerId;

/** Writes intents, each time in one short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Collecting {

  @Inject CollectionRepository collections;
  @Inject PaymentSettings settings;
  @Inject Clock clock;

  /** Writes the intents of a seller on a business date. */
  public long collect(SellerId seller, LocalDate day) {
    return collections.intend(seller, day, settings, clock.instant());
  }

  /** Writes the intents of all sellers on their open dates. */
  public long collectAll() {
    long intents = collections.intend(null, null, settings, clock.instant());
    collections.advance(clock.instant());
    return intents;
  }
}
