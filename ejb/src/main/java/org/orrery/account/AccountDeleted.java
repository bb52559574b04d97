package org.orrery.account;

import java.time.LocalDate;

/** An account was deleted. Fired in the call's transaction; an observer's refusal refuses it. */
public record AccountDeleted(AccountView account, LocalDate on) {}
