package org.orrery.vault;

import java.time.YearMonth;

/**
 * What people may see of a card.
 *
 * @param active whether it is the one that is charged
 */
public record CardView(
    long id, String brand, String holder, String lastFour, YearMonth expiresIn, boolean active) {}
