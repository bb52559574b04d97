package org.orrery.management;

/** {@code org.orrery:type=Keys}. */
@Description("Calls that were sent with an idempotency key.")
public interface KeysMXBean {

  @Description(
      "What became of the calls with a key, newest first: a JSON array of customer, "
          + "operation, outcome, createdAt. At most 100.")
  String find(String key);
}
