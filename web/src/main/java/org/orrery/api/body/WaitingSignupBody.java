package org.orrery.api.body;

import org.orrery.signup.ModeratedSignup;

/** A signup that waits for a moderator. */
public record WaitingSignupBody(
    long id, String login, int planId, String doubts, String requestedAt) {
  /** Shows it. */
  public static WaitingSignupBody of(ModeratedSignup signup) {
    return new WaitingSignupBody(
        signup.id(), signup.login(), signup.planId(), signup.doubts(), signup.requestedAt());
  }
}
