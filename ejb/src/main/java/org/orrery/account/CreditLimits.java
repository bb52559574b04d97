package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * How far below zero an account's balance may go before the account is a debtor.
 *
 * <p>The plan's limit, unless the account has one of its own. Source: API reference, section 6.3.
 */
@Stateless
public class CreditLimits {

  /** More than anybody is ever owed; fits its column. */
  private static final BigDecimal MOST = new BigDecimal("999999999999");

  @Inject AccountService access;
  @Inject Database database;

  /** The account's limit, zero or positive; what is finer than its currency does not count. */
  public Money of(AccountView account) {
    return database
        .find(
            """
            select coalesce(a.credit_limit, p.credit_limit) from account a
            join plan p on p.id = a.plan_id where a.id = ?""",
            row -> Money.rounded(row.getBigDecimal(1), account.currency(), RoundingMode.DOWN),
            account.id().value())
        .orElseThrow(() -> new AccountNotFoundException(account.id()));
  }

  /**
   * Gives an account that the caller manages a limit of its own.
   *
   * @param limit zero or more, in the account's currency
   * @throws InvalidValueException if it is negative, too large or finer than the currency
   */
  public void set(Caller caller, AccountId account, BigDecimal limit) {
    access.lockManaged(caller, account);
    set(account, limit);
  }

  /** Lets an account that the caller manages have its plan's limit again. */
  public void clear(Caller caller, AccountId account) {
    access.lockManaged(caller, account);
    clear(account);
  }

  /** Lets all accounts that the caller sells have their plans' limits again; tells how many. */
  public int resetAll(Caller caller) {
    access.requireManager(caller);
    return resetAll(caller.seller());
  }

  /**
   * The same as {@link #set(Caller, AccountId, BigDecimal)}, for an operator.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void set(AccountId account, BigDecimal limit) {
    Currency currency =
        database
            .find(
                "select currency from account where id = ? and state <> 'DELETED'",
                row -> Currency.getInstance(row.getString(1)),
                account.value())
            .orElseThrow(() -> new AccountNotFoundException(account));
    if (limit.signum() < 0
        || limit.compareTo(MOST) > 0
        || limit.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      throw new InvalidValueException(
          "a credit limit is an amount of " + currency + " from 0 to " + MOST.toPlainString());
    }
    store(account, limit);
  }

  /**
   * The same as {@link #clear(Caller, AccountId)}, for an operator.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void clear(AccountId account) {
    store(account, null);
  }

  /** Lets all accounts of a seller have their plans' limits again; tells how many had their own. */
  public int resetAll(SellerId seller) {
    return database.update(
        "update account set credit_limit = null where seller_id = ? and credit_limit is not null",
        seller.value());
  }

  private void store(AccountId account, @Nullable BigDecimal limit) {
    int found =
        database.update(
            """
            update account set credit_limit = ?::numeric where id = ? and state <> 'DELETED'""",
            limit,
            account.value());
    if (found == 0) {
      throw new AccountNotFoundException(account);
    }
  }
}
