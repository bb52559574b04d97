package org.orrery.resale;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.period.DateSpan;
import org.orrery.schedule.ChargeName;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * What a reseller owes for a recurrent fee of its customer, of which a share may come back.
 *
 * @param charge of the customer
 * @param span the days that it pays for
 * @param units that it is for; null = nobody asked yet, because nothing came back
 * @param weight of what came back already
 * @param debtor the reseller's account
 * @param provider to whom it owes
 */
public record Returnable(
    ChargeName charge,
    DateSpan span,
    Money net,
    Money tax,
    @Nullable BigDecimal units,
    BigDecimal weight,
    AccountId debtor,
    SellerId provider) {}
