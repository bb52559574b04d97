package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Signups}. */
@Description("Signups that wait for a moderator.")
public interface SignupsMXBean {

  @Description("How many wait.")
  @Unit("signups")
  long getModeratedCount();

  @Description(
      "Those that wait, oldest first: a JSON array of id, login, planId, doubts, requestedAt.")
  @ReadOnly
  String list();

  @Description("Opens the account in spite of the doubts, and tells its number.")
  String approve(long signupId);

  @Description("The same, but a claim to pay no tax is only kept, not granted.")
  String approveTaxed(long signupId);

  @Description("Ends the signup; its login is free again.")
  void reject(long signupId);
}
