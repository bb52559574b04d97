package org.orrery.billing;

import java.math.BigDecimal;
import org.orrery.shared.AccountId;

/**
 * Asks to charge an account once, at once.
 *
 * @param amount as sent, in major units of the account's currency, without tax
 * @param description the title on the invoice, at most 255 characters; may be empty
 * @param note shown on the invoice, at most 1000 characters; may be empty
 * @param mailsInvoice whether the invoice is to be mailed
 * @param includesTaxes whether the account's taxes come on top
 */
public record OneTimeDebit(
    AccountId account,
    BigDecimal amount,
    String description,
    String note,
    boolean mailsInvoice,
    boolean includesTaxes) {}
