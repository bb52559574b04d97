package org.orrery.billing;

import java.math.BigDecimal;
import org.orrery.shared.AccountId;

/**
 * Asks to charge an account every so many months, whatever its billing period.
 *
 * @param amount as sent, for a whole cycle, in major units of the account's currency, without tax
 * @param durationMonths how long, at least 1; not looked at when {@code infinite}
 * @param frequencyMonths length of a cycle, at least 1
 * @param description the title on the invoice, at most 255 characters; may be empty
 * @param note shown on the invoice, at most 1000 characters; may be empty
 * @param adminNote for the seller alone, at most 1000 characters; may be empty
 * @param startOn 1 = first of the month, first charge prorated; 2 = the same, first charge whole; 3
 *     = the day of setting
 * @param infinite whether the charges go on without end
 * @param mailsInvoice whether the invoice of each charge is to be mailed
 */
public record MonthlyDebit(
    AccountId account,
    BigDecimal amount,
    int durationMonths,
    int frequencyMonths,
    String description,
    String note,
    String adminNote,
    int startOn,
    boolean infinite,
    boolean mailsInvoice) {}
