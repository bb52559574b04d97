package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.account.AccountService;
import org.orrery.platform.BusinessDates;
import org.orrery.security.Caller;

/** Moves the business date of a test installation. */
@Stateless
public class ClockOffice {

  @Inject AccountService accounts;
  @Inject BusinessDates dates;

  /**
   * Moves every seller's business date; what becomes due is charged by the next bill run.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller is no administrator
   * @throws org.orrery.platform.ClockNotMovableException if this is no test installation, or the
   *     day cannot be
   */
  public void move(Caller caller, LocalDate day) {
    accounts.requireAdministrator(caller);
    dates.set(day);
  }
}
