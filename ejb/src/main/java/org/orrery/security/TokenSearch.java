package org.orrery.security;

/**
 * Which API tokens are asked for.
 *
 * @param ownerKey whose may be shown at all; empty = everybody's
 * @param loginKey whose are wanted; empty = all that may be shown
 * @param living whether those that have expired or were revoked are left out
 * @param below numbers are below it
 * @param count how many at most
 */
record TokenSearch(String ownerKey, String loginKey, boolean living, long below, int count) {}
