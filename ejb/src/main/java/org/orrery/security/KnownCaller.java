package org.orrery.security;

/**
 * Somebody who has proven who it is before, with all rights of the login as they are now.
 *
 * @param loginKey what two spellings of the login have in common
 * @param version of the password; whatever was proven by another one counts no more
 */
public record KnownCaller(Caller caller, String loginKey, int version) {}
