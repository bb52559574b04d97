package org.orrery.overview;

import org.orrery.shared.Money;

/** How many there are in one currency, and what they come to. */
public record Sum(long number, Money amount) {}
