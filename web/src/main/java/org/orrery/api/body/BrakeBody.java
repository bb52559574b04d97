package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.brake.BrakeQuestion;

/**
 * A run that wanted to do too much, and waits.
 *
 * @param kind SUSPENSION, DELETION, DEBIT or MAIL
 */
public record BrakeBody(long seller, LocalDate on, String kind, long planned, long accounts) {
  /** Shows it. */
  public static BrakeBody of(BrakeQuestion question) {
    return new BrakeBody(
        question.seller().value(),
        question.on(),
        question.kind().name(),
        question.planned(),
        question.accounts());
  }
}
