package org.orrery.signup;

/**
 * What a moderator sees of a signup that waits.
 *
 * @param doubts why it waits: names of {@link Doubt}, separated by commas
 * @param requestedAt an ISO instant
 */
public record ModeratedSignup(
    long id, String login, int planId, String doubts, String requestedAt) {}
