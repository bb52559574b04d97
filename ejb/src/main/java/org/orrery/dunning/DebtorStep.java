package org.orrery.dunning;

import java.time.LocalDate;
import java.util.List;
import org.orrery.shared.AccountId;
import org.orrery.shared.AccountSteps;
import org.orrery.shared.SellerId;

/**
 * What is to be done about one account on one day, all in one transaction.
 *
 * @param on the business date
 * @param acts in order, not empty
 */
public record DebtorStep(AccountId account, SellerId seller, LocalDate on, List<DunningAct> acts)
    implements AccountSteps.Step {

  public DebtorStep {
    acts = List.copyOf(acts);
  }
}
