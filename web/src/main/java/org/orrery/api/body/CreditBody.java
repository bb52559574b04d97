package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.register.CreditItem;

/** A credit given by hand. */
public record CreditBody(
    long id,
    LocalDate on,
    Amount amount,
    String description,
    String text,
    String externalId,
    String createdBy) {
  /** Shows it. */
  public static CreditBody of(CreditItem item) {
    return new CreditBody(
        item.id(),
        item.on(),
        Amount.of(item.amount()),
        item.description(),
        item.text(),
        item.externalId(),
        item.createdBy());
  }
}
