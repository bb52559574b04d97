package org.orrery.platform;

import java.time.LocalDate;
import java.time.ZoneId;
import org.orrery.shared.SellerId;

/**
 * A seller's business clock at one moment.
 *
 * @param zone in which the seller's days begin and end
 * @param openOn the business date: calls book on it
 * @param billedThrough the last business date whose bill run is complete
 * @param targetOn the date up to which a bill run may go now: the wall date in the zone, or {@code
 *     openOn} where the test clock is on
 */
public record ClockReading(
    SellerId seller, ZoneId zone, LocalDate openOn, LocalDate billedThrough, LocalDate targetOn) {}
