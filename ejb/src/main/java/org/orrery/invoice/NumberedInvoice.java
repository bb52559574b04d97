package org.orrery.invoice;

import org.orrery.shared.AccountId;

/** An invoice that just got its number. */
record NumberedInvoice(AccountId account, long id, boolean isMailed) {}
