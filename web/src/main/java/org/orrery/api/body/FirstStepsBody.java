package org.orrery.api.body;

import org.orrery.overview.FirstSteps;

/**
 * What a new installation has to have before it may be left alone, as far as it can be seen.
 *
 * @param plan whether people may sign up for a plan of the host
 * @param price whether such a plan costs anything
 * @param signup whether an account was ever opened for somebody who signed up
 * @param debit whether anything was ever charged
 * @param letterhead whether the host's invoices say more than its name
 * @param mail whether the mail server has ever taken a mail
 * @param cards whether the host charges cards through a gateway
 * @param secondFactor whether anybody's sign-in at the console asks for a code
 */
public record FirstStepsBody(
    boolean plan,
    boolean price,
    boolean signup,
    boolean debit,
    boolean letterhead,
    boolean mail,
    boolean cards,
    boolean secondFactor) {
  /** Shows it. */
  public static FirstStepsBody of(FirstSteps steps) {
    return new FirstStepsBody(
        steps.plan(),
        steps.price(),
        steps.signup(),
        steps.debit(),
        steps.letterhead(),
        steps.mail(),
        steps.cards(),
        steps.secondFactor());
  }
}
