package org.orrery.api.body;

import java.time.LocalDate;
import java.util.List;
import org.orrery.ledger.AccountStatement;

/**
 * What happened to a balance.
 *
 * @param whole false if there were more lines than are shown
 */
public record StatementBody(
    LocalDate from,
    LocalDate to,
    Amount opening,
    List<StatementLineBody> lines,
    Amount closing,
    boolean whole) {
  /** Shows it. */
  public static StatementBody of(AccountStatement statement) {
    return new StatementBody(
        statement.from(),
        statement.to(),
        Amount.of(statement.opening()),
        statement.lines().stream().map(StatementLineBody::of).toList(),
        Amount.of(statement.closing()),
        statement.isWhole());
  }
}
