package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Signups}: signups that wait for a moderator. */
public interface SignupsMXBean {

  /** How many wait. */
  long getModeratedCount();

  /** Those that wait, oldest first: a JSON array of id, login, planId, doubts, requestedAt. */
  @ReadOnly
  String list();

  /** Opens the account in spite of the doubts, and tells its number. */
  String approve(long signupId);

  /** The same, but a claim to pay no tax is only kept, not granted. */
  String approveTaxed(long signupId);

  /** Ends the signup; its login is free again. */
  void reject(long signupId);
}
