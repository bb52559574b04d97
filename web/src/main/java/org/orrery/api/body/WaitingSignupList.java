package org.orrery.api.body;

import java.util.List;

/** Signups that wait for a moderator, oldest first. */
public record WaitingSignupList(List<WaitingSignupBody> items) {}
