package org.orrery.security;

/**
 * Something that a login is believed by is being changed: its password, its role, whether there is
 * one. To be fired within the transaction that does so, by whoever does.
 *
 * @param loginKey the login in lower case
 */
public record CredentialChanged(String loginKey) {}
