package org.orrery.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * What other features may know of an account.
 *
 * @param currency of everything that the account is charged
 * @param planId the plan that it is on
 * @param periodId the billing period, an id within the plan
 * @param createdOn the business date of its opening
 * @param payment how it pays
 */
public record AccountView(
    AccountId id,
    CustomerId customer,
    SellerId seller,
    Currency currency,
    AccountState state,
    int planId,
    int periodId,
    LocalDate createdOn,
    PaymentMethod payment) {

  /**
   * What a row says that has the columns of table {@code account}; does not move the cursor. For
   * those who read an account together with what is theirs.
   */
  public static AccountView read(ResultSet row) throws SQLException {
    return new AccountView(
        new AccountId(row.getLong("id")),
        new CustomerId(row.getLong("customer_id")),
        new SellerId(row.getLong("seller_id")),
        Currency.getInstance(row.getString("currency")),
        AccountState.valueOf(row.getString("state")),
        row.getInt("plan_id"),
        row.getInt("plan_period_id"),
        row.getObject("created_on", LocalDate.class),
        PaymentMethod.ofWireName(row.getString("payment_type")).orElseThrow());
  }
}
