package org.orrery.security;

/**
 * How the sign-ins of this node went since its start; passwords believed from memory count not.
 *
 * @param right passwords that were checked and right
 * @param wrong passwords that were checked and wrong
 * @param lockedOut sign-ins refused unchecked, as there had been too many wrong passwords
 * @param hashesWaiting sign-ins that wait for their password to be checked
 * @param hashesAtWork passwords that are checked or hashed at this moment
 */
public record SignIns(
    long right, long wrong, long lockedOut, int hashesWaiting, int hashesAtWork) {}
