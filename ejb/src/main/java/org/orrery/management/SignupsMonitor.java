package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.orrery.signup.Moderation;

/** Lets an operator moderate signups. */
record SignupsMonitor(Moderation moderation) implements SignupsMXBean {

  @Override
  public long getModeratedCount() {
    return moderation.waitingCount();
  }

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    moderation
        .waiting()
        .forEach(
            signup ->
                list.add(
                    Json.createObjectBuilder()
                        .add("id", signup.id())
                        .add("login", signup.login())
                        .add("planId", signup.planId())
                        .add("doubts", signup.doubts())
                        .add("requestedAt", signup.requestedAt())));
    return list.build().toString();
  }

  @Override
  public String approve(long signupId) {
    return RemoteAnswer.of(() -> moderation.approve(signupId).toString());
  }

  @Override
  public String approveTaxed(long signupId) {
    return RemoteAnswer.of(() -> moderation.approveTaxed(signupId).toString());
  }

  @Override
  public void reject(long signupId) {
    RemoteAnswer.of(() -> moderation.reject(signupId));
  }
}
