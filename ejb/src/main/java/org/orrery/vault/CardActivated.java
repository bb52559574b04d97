package org.orrery.vault;

import org.orrery.shared.CustomerId;

/** A customer has another card than before. Fired in the transaction that makes it active. */
public record CardActivated(CustomerId customer) {}
