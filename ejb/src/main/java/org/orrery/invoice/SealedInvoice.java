package org.orrery.invoice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.ledger.ChainHash;

/**
 * A number of a seller's series, as the database has it.
 *
 * @param invoice null if no invoice has the number
 * @param text the invoice's canonical text
 * @param seal null if it is not sealed yet
 */
record SealedInvoice(long number, @Nullable Key invoice, Text text, @Nullable Seal seal) {

  /** Which invoice. */
  record Key(long account, long id) {}

  /** What was sealed under the number. */
  record Seal(Key invoice, ChainHash hash) {}

  /**
   * The one text of an invoice that its seal is taken of. A contract: changing it breaks every
   * chain.
   *
   * <p>Each row is a letter and its fields, each field as its length in characters, a colon, the
   * field and a comma; a missing one is a hyphen and a comma; a row ends with a line feed. So no
   * text in a field can look like another field. Amounts have four decimals, instants are
   * microseconds since 1970.
   */
  static final class Text {

    private final StringBuilder text = new StringBuilder(400);

    /** Adds a row of a table; {@code letter} tells which. */
    Text add(char letter, List<? extends @Nullable String> fields) {
      text.append(letter).append(' ');
      for (String field : fields) {
        if (field == null) {
          text.append('-');
        } else {
          text.append(field.length()).append(':').append(field);
        }
        text.append(',');
      }
      text.append('\n');
      return this;
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
