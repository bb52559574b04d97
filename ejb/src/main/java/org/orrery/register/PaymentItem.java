package org.orrery.register;

import java.time.LocalDate;
import org.orrery.shared.Money;

/**
 * Money that came in by card or by payment notice.
 *
 * @param method CC, PayPal, WorldPay or 2CheckOut
 * @param reference the provider's own name of it
 * @param entry what it was booked by
 */
public record PaymentItem(
    long id, LocalDate on, String method, Money amount, String reference, long entry) {}
