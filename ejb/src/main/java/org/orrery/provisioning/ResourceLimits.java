package org.orrery.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.orrery.account.AccountService;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/**
 * Tells and sets how much an account may use, in the transaction of who asks: the lock of the
 * account that a change begins with is refused without one.
 */
@ApplicationScoped
public class ResourceLimits {

  /** Decimals that are kept; finer ones are rounded half-up. */
  private static final int SCALE = 4;

  private static final int DIGITS_MAX = 40;

  /** What the column can hold: a million terabytes in kilobytes, far above any account. */
  private static final BigDecimal AMOUNT_MAX = new BigDecimal("999999999999999.9999");

  @Inject LimitRepository limits;
  @Inject AccountService accounts;

  /**
   * The limit, not the usage, in the resource's unit; zero or more.
   *
   * @throws org.orrery.account.AccountNotFoundException if the caller may see no such account
   */
  public BigDecimal read(Caller caller, AccountId account, Resource resource) {
    return accounts
        .readable(
            caller, account, id -> limits.find(id, resource), LimitRepository.AccountLimit::account)
        .amount();
  }

  /**
   * Sets the limit.
   *
   * @param amount in the resource's unit
   * @throws InvalidValueException if the amount is negative or absurd
   */
  public void change(Caller caller, AccountId account, Resource resource, BigDecimal amount) {
    accounts.lockManaged(caller, account);
    limits.set(account, resource, checked(amount));
  }

  private static BigDecimal checked(BigDecimal amount) {
    // Before any scaling: an exponent of a billion would be a billion digits.
    if (amount.precision() > DIGITS_MAX || Math.abs((long) amount.scale()) > DIGITS_MAX) {
      throw refused();
    }
    BigDecimal rounded = amount.setScale(SCALE, RoundingMode.HALF_UP);
    if (rounded.signum() < 0 || rounded.compareTo(AMOUNT_MAX) > 0) {
      throw refused();
    }
    return rounded;
  }

  private static InvalidValueException refused() {
    return new InvalidValueException("a limit is 0 to " + AMOUNT_MAX.toPlainString());
  }
}
