package org.orrery.account;

import java.time.LocalDate;

/**
 * A trial ended because its account pays from now on.
 *
 * @param account with its new payment method; resumed already if it is to be
 */
public record AccountBecamePayer(AccountView account, LocalDate on) {}
