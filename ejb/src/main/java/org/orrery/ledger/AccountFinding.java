package org.orrery.ledger;

import org.orrery.shared.AccountId;

/** Something wrong with an account, in a sentence that names it. */
public record AccountFinding(AccountId account, String text) {}
