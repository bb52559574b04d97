package org.orrery.overview;

/**
 * What a new installation has to have before it may be left alone, as far as it can be seen here.
 *
 * @param plan whether people may sign up for a plan of the host
 * @param price whether such a plan costs anything
 * @param signup whether an account was ever opened for somebody who signed up
 * @param debit whether anything was ever charged
 * @param letterhead whether the host's invoices say more than its name
 * @param mail whether the mail server has ever taken a mail
 * @param cards whether the host charges cards through a gateway
 * @param secondFactor whether anybody's sign-in asks for a code
 */
public record FirstSteps(
    boolean plan,
    boolean price,
    boolean signup,
    boolean debit,
    boolean letterhead,
    boolean mail,
    boolean cards,
    boolean secondFactor) {

  /** Whether nothing of it is left to do. */
  public boolean isDone() {
    return plan && price && signup && debit && letterhead && mail && cards && secondFactor;
  }
}
