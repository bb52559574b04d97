package org.orrery.billing;

import org.orrery.limit.TextLimit;

/**
 * What is written on a debit.
 *
 * @param description the title that tells invoice lines apart
 * @param note shown on the customer's invoice
 * @param adminNote for the seller alone
 */
record DebitTexts(String description, String note, String adminNote) {

  static DebitTexts checked(String description, String note, String adminNote) {
    return new DebitTexts(
        TextLimit.DESCRIPTION.check("description", description),
        TextLimit.NOTE.check("note", note),
        TextLimit.NOTE.check("adminNote", adminNote));
  }
}
