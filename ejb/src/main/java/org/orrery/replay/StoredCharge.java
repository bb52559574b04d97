package org.orrery.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitSchedule;

/**
 * A charge as it is stored, and the schedule by which it was made, as that was then.
 *
 * @param fields everything that a charge says, by the names of the columns, as the table prints it
 * @param full the price before discounts
 * @param opensOn the billing period of the account that opened on the charge's day; null if none
 *     did
 * @param isPaused whether a suspension covered its day
 * @param invoice the invoice that it is on, and its line; null if it is on none
 */
record StoredCharge(
    ChargeName name,
    DebitSchedule schedule,
    LocalDate on,
    LocalDate periodTo,
    boolean isSkipped,
    BigDecimal full,
    BigDecimal net,
    BigDecimal tax,
    Map<String, String> fields,
    @Nullable LocalDate opensOn,
    boolean isPaused,
    @Nullable Long invoice) {}
