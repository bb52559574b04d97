package org.orrery.due;

import java.time.LocalDate;
import java.util.List;
import org.orrery.shared.AccountId;

/**
 * Accounts that have something due, and how far the reading came.
 *
 * @param accounts each once, in no promised order
 * @param end where the next page begins
 */
public record DuePage(List<AccountId> accounts, Place end) {

  /** Copies the list. */
  public DuePage {
    accounts = List.copyOf(accounts);
  }

  /** A place in the row of what is due: by date, then by account. */
  public record Place(LocalDate on, long account) {

    /** Before everything. */
    public static final Place START = new Place(LocalDate.of(1, 1, 1), 0);
  }
}
