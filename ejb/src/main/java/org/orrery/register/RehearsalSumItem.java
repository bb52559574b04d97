package org.orrery.register;

import org.orrery.shared.Money;

/** What a rehearsed run would charge in one currency. */
public record RehearsalSumItem(Money net, Money tax) {}
