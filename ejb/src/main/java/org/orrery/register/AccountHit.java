package org.orrery.register;

/**
 * An account that a search found, and what people know it by.
 *
 * @param firstName the owner's, as all that follows; empty = there is none
 * @param domain the first of those that it has; empty = it has none
 */
public record AccountHit(
    AccountItem account,
    String firstName,
    String lastName,
    String company,
    String email,
    String phone,
    String domain) {}
