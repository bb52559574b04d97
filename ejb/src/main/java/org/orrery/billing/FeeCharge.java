package org.orrery.billing;

import java.math.BigDecimal;
import org.orrery.period.DateSpan;
import org.orrery.shared.Money;

/**
 * A recurrent charge as it was made.
 *
 * @param net without tax, after discounts
 * @param tax its share of its invoice's
 * @param rate exact, to be divided by {@code divisor}: all units of a whole period or month
 * @param invoice the invoice that it stands on; 0 = none
 */
public record FeeCharge(
    long schedule,
    int ordinal,
    DateSpan span,
    Money net,
    Money tax,
    BigDecimal rate,
    int divisor,
    long invoice,
    String description) {}
