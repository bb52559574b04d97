package org.orrery.trail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.orrery.security.CallOrigin;

/**
 * The audit trail. Who calls, from where and what is told by {@link CallOrigin}; here is said what
 * came of it.
 *
 * <p>An entry of a success is written in the transaction of its effect: there is neither one
 * without the other. A refusal is written in a transaction of its own, once the call's is rolled
 * back.
 */
@Stateless
public class Trail {

  /** The outcome of a call that succeeded. */
  public static final String DONE = "DONE";

  /** The outcome of entries that sum up refusals of which there were too many to keep. */
  public static final String LEFT_OUT = "LEFT_OUT";

  @Inject CallOrigin origin;
  @Inject TrailRepository entries;
  @Inject RefusalQuota quota;
  @Inject Clock clock;

  /** Records that the current call succeeded, if its transaction does. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void done() {
    add(origin.operation(), DONE, origin.asked());
  }

  /** Does the work and records it, in one transaction; what it throws is thrown on. */
  public <T> T during(Supplier<T> work) {
    T answer = work.get();
    add(origin.operation(), DONE, origin.asked());
    return answer;
  }

  /**
   * Records something large that was done in many transactions, as one entry.
   *
   * @param operation such as {@code billing.run}
   * @param text what came of it; no secret, nothing personal; at most 500 characters are kept
   */
  public void note(String operation, String text) {
    add(operation, DONE, text);
  }

  /**
   * Records that the current call was refused or failed, unless there were too many lately: those
   * are counted, and summed up by {@link #sumUp}.
   *
   * @param code the refusal's
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(String code) {
    if (quota.take(origin)) {
      add(origin.operation(), code, origin.asked());
    }
  }

  /** Records how many refusals were left out since the last time, if any were. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void sumUp() {
    Optional<String> leftOut = quota.drain();
    leftOut.ifPresent(text -> add("trail.refusals", LEFT_OUT, text));
  }

  private void add(String operation, String outcome, String parameters) {
    entries.add(origin, new TrailRepository.Event(clock.instant(), operation, outcome, parameters));
  }
}
