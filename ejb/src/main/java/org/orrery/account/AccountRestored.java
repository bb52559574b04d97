package org.orrery.account;

import java.time.LocalDate;

/**
 * A deletion was undone: the account goes on where it was, active or suspended.
 *
 * <p>Fired in the transaction of the undoing; an observer's refusal refuses it. Whatever the
 * deletion gave back, such as refunds, is to be taken back by new entries.
 *
 * @param account as it is now
 * @param deletedOn the business date of the deletion
 * @param on the business date of the undoing
 */
public record AccountRestored(AccountView account, LocalDate deletedOn, LocalDate on) {}
