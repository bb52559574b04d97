package org.orrery.credit;

import java.math.BigDecimal;
import org.orrery.shared.AccountId;

/**
 * Asks to credit an account's balance.
 *
 * @param amount as sent, in major units of the account's currency
 * @param description free text, at most 255 characters; the documented Check, Manual CC Charge,
 *     Promotion and Other are advice
 * @param text a comment, at most 1000 characters; may be empty
 * @param externalId the caller's own name for the credit, at most 64 characters; may be empty
 */
public record Credit(
    AccountId account, BigDecimal amount, String description, String text, String externalId) {}
