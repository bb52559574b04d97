package org.orrery.account;

import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;

/**
 * The time in which a deleted account could be restored is over: whoever keeps something of a
 * person that the books do not need, erases it now. Fired in the transaction of the purge.
 *
 * @param isLast whether no other account of the customer lives or can be restored
 */
public record AccountPurged(AccountId account, CustomerId customer, boolean isLast) {}
