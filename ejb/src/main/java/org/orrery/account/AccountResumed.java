package org.orrery.account;

import java.time.LocalDate;

/** An account was resumed. Fired in the call's transaction; an observer's refusal refuses it. */
public record AccountResumed(AccountView account, LocalDate on) {}
