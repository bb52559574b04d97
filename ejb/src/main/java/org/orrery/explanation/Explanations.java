package org.orrery.explanation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells how a charge came about, from what is stored with it and around it.
 *
 * <p>For the seller's eyes: the explanation names who set the debit, and the administrator's note.
 */
@Stateless
public class Explanations {

  @Inject ExplanationRepository facts;

  /**
   * The story of a charge, a line for each step; empty if there is no such charge.
   *
   * @param charge its id, as in {@code report.charge}
   */
  public Optional<String> explain(long charge) {
    return facts.find(charge).map(found -> new ChargeStory(found).tell());
  }
}
