package org.orrery.office;

import org.orrery.account.ContactDetails;

/**
 * Who is behind an account, and who pays for it.
 *
 * @param owner all empty if nobody is named
 * @param billing all empty if that is the owner
 */
public record Contacts(ContactDetails owner, ContactDetails billing) {}
