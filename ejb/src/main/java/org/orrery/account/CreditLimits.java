package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.platform.Database;
import org.orrery.shared.Money;

/**
 * How far below zero an account's balance may go before the account is a debtor.
 *
 * <p>The plan's limit, unless the account has one of its own. Source: API reference, section 6.3.
 */
@Stateless
public class CreditLimits {

  @Inject Database database;

  /** The account's limit, zero or positive, in its currency. */
  public Money of(AccountView account) {
    return database
        .find(
            """
            select coalesce(a.credit_limit, p.credit_limit) from account a
            join plan p on p.id = a.plan_id where a.id = ?""",
            row -> new Money(row.getBigDecimal(1).stripTrailingZeros(), account.currency()),
            account.id().value())
        .orElseThrow(() -> new AccountNotFoundException(account.id()));
  }
}
