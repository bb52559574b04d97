package org.orrery.security;

import java.time.Instant;

/**
 * Who is refused for a while because of wrong passwords.
 *
 * @param login empty = every login from the address, or a token without a login; "?" and a hash = a
 *     login that nobody has, which may be a password in the wrong field
 * @param address an IPv4 address, or the /64 network of an IPv6 address
 * @param failures wrong passwords in the window
 * @param until when it ends by itself
 */
public record Lockout(String login, String address, long failures, Instant until) {}
