package org.orrery.account;

import java.time.LocalDate;

/** An account was suspended. Fired in the call's transaction; an observer's refusal refuses it. */
public record AccountSuspended(AccountView account, LocalDate on) {}
