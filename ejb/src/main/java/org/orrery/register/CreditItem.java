package org.orrery.register;

import java.time.LocalDate;
import org.orrery.shared.Money;

/**
 * A credit given by hand.
 *
 * @param externalId the caller's own name for it; may be empty
 * @param createdBy empty for whoever does not manage the account
 */
public record CreditItem(
    long id,
    LocalDate on,
    Money amount,
    String description,
    String text,
    String externalId,
    String createdBy) {}
