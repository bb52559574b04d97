package org.orrery.billrun;

import java.math.BigDecimal;
import java.util.Optional;
import org.orrery.billing.RehearsedAccount;
import org.orrery.shared.Money;

/**
 * When an account would be charged unusually much.
 *
 * @param factor more than so many times the last invoice
 * @param amount more than this, in major units of whatever currency
 */
record OutlierRule(BigDecimal factor, BigDecimal amount) {

  /** The account as an outlier, if it is one. */
  Optional<Rehearsal.Outlier> of(RehearsedAccount account) {
    BigDecimal total = account.total().amount();
    Money last = account.last();
    String reason = "";
    if (last != null && total.compareTo(last.amount().multiply(factor)) > 0) {
      reason = "more than " + factor.toPlainString() + " times the last invoice";
    } else if (total.compareTo(amount) > 0) {
      reason = "more than " + amount.toPlainString();
    }
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rehearsal.Outlier(account.account(), account.total(), last, reason));
  }
}
