package org.orrery.api.body;

import org.orrery.vault.CardView;

/**
 * A card that is kept.
 *
 * @param lastFour digits of its number
 * @param expiresIn its last month, such as 2028-09
 * @param active whether it is the one that is charged
 */
public record KeptCardBody(
    long id, String brand, String holder, String lastFour, String expiresIn, boolean active) {
  /** Shows it. */
  public static KeptCardBody of(CardView card) {
    return new KeptCardBody(
        card.id(),
        card.brand(),
        card.holder(),
        card.lastFour(),
        card.expiresIn().toString(),
        card.active());
  }
}
