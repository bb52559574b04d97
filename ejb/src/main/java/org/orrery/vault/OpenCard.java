package org.orrery.vault;

import java.time.YearMonth;

/** A card taken out of the vault, to be charged. Its text is masked like the number's. */
public record OpenCard(CardNumber number, String holder, YearMonth expiresIn) {}
