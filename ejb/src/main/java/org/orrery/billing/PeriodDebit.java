package org.orrery.billing;

import java.math.BigDecimal;
import org.orrery.shared.AccountId;

/**
 * Asks to charge an account when each of its billing periods opens, beginning with the next.
 *
 * @param amount as sent, for one period, in major units of the account's currency, without tax
 * @param description the title on the invoice, at most 255 characters; may be empty
 * @param note shown on the invoice, at most 1000 characters; may be empty
 * @param adminNote for the seller alone, at most 1000 characters; may be empty
 */
public record PeriodDebit(
    AccountId account, BigDecimal amount, String description, String note, String adminNote) {}
