package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.ledger.AccountStatement.Line;

/**
 * An entry in a statement.
 *
 * @param balance after it
 */
public record StatementLineBody(
    LocalDate on, long entry, String kind, Amount amount, Amount balance) {
  /** Shows it. */
  public static StatementLineBody of(Line line) {
    return new StatementLineBody(
        line.on(),
        line.entry(),
        line.kind().name(),
        Amount.of(line.amount()),
        Amount.of(line.balance()));
  }
}
