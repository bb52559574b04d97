package org.orrery.signup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.orrery.account.AccountService;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * Opens the account of a signup by web payment once the advance is there.
 *
 * <p>In a transaction of its own: what the signup is refused for must not lose the payment, and a
 * payment that could not be booked afterwards finds the account at its next notice. Source: API
 * reference, section 6.10, web payment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebPaymentSignups {

  @Inject SignupRepository signups;
  @Inject AccountCreation creation;
  @Inject AccountService accounts;
  @Inject Settings settings;

  /**
   * The account that a signup is already, or becomes now.
   *
   * @param advance what was paid
   * @return empty = it is in doubt for more than its payment, the advance is less than the
   *     registration fee or in another currency, or the seller has no such signup
   */
  public Optional<AccountId> accountFor(long signupId, SellerId seller, Money advance) {
    Optional<Signup> waiting =
        signups.lockModerated(signupId).filter(signup -> signup.seller().equals(seller));
    if (waiting.isEmpty()) {
      return signups
          .find(signupId)
          .filter(signup -> signup.seller().equals(seller))
          .flatMap(signup -> signup.outcome().account());
    }
    return waiting
        .filter(Signup::waitsForWebPaymentAlone)
        .filter(signup -> isEnough(seller, advance))
        .map(signup -> creation.create(signup, false).id());
  }

  private boolean isEnough(SellerId seller, Money advance) {
    BigDecimal fee = settings.get(SettingCatalogue.REGISTRATION_FEE);
    return advance.currency().equals(accounts.currency(seller))
        && advance.amount().compareTo(fee) >= 0;
  }
}
