package org.orrery.billing;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/**
 * What a run would charge one account.
 *
 * @param charges how many charges it would make
 * @param skipped how many it would note and not make
 * @param net without tax
 * @param tax on top
 * @param last the total of the account's last invoice; null if there is none
 * @param isHeld whether more is due than may be caught up: the run would hold the account
 */
public record RehearsedAccount(
    AccountId account,
    int charges,
    int skipped,
    Money net,
    Money tax,
    @Nullable Money last,
    boolean isHeld) {

  /** What the customer would owe more. */
  public Money total() {
    return net.plus(tax);
  }
}
