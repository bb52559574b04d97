package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Calls}. */
@Description(
    "The calls of this node since its start, by SOAP, JSON, payment notices and JMX: how many, how"
        + " they ended, how long they took.")
public interface CallsMXBean {

  @Description("Calls that were answered by SOAP, refused and failed ones included.")
  @Unit("calls")
  long getSoapCount();

  @Description("Calls that were answered by the JSON API, refused and failed ones included.")
  @Unit("calls")
  long getJsonCount();

  @Description("Calls by any door that were refused for a reason of the caller's.")
  @Unit("calls")
  long getRefusedCount();

  @Description("Calls by any door that failed for a reason of ours.")
  @Unit("calls")
  long getFailedCount();

  @Description(
      "Every operation that was called, those that took most of the time first: a JSON array of"
          + " door, operation, calls, refused, failed and, in microseconds, sum, max (of the last"
          + " minutes), median, p99; both are the bound of a bucket, empty beyond the last.")
  @ReadOnly
  String operations();

  @Description(
      "What callers were told in place of an answer, the most frequent first: a JSON array of"
          + " door, code, count.")
  @ReadOnly
  String refusals();
}
