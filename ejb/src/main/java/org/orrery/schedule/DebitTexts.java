package org.orrery.schedule;

import org.orrery.limit.TextLimit;

/**
 * What is written on a debit.
 *
 * @param description the title that tells invoice lines apart
 * @param note shown on the customer's invoice
 * @param adminNote for the seller alone
 */
public record DebitTexts(String description, String note, String adminNote) {

  /**
   * The texts, if they may be stored and shown.
   *
   * @throws org.orrery.shared.InvalidValueException if one is too long or holds a control character
   */
  public static DebitTexts checked(String description, String note, String adminNote) {
    return new DebitTexts(
        TextLimit.DESCRIPTION.check("description", description),
        TextLimit.NOTE.check("note", note),
        TextLimit.NOTE.check("adminNote", adminNote));
  }
}
