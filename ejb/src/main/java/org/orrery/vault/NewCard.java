package org.orrery.vault;

import java.time.YearMonth;

/**
 * A card that is to be kept.
 *
 * @param brand as typed; cut at 20 characters
 * @param holder as typed; cut at 100 characters
 * @param expiresIn the last month in which it is good
 */
public record NewCard(CardNumber number, String brand, String holder, YearMonth expiresIn) {}
