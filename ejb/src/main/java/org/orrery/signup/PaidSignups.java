package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.notice.WaitingSignups;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Tells payment notices of the signups that wait for them. */
@ApplicationScoped
class PaidSignups implements WaitingSignups {

  @Inject WebPaymentSignups signups;

  @Override
  public Optional<AccountId> accountFor(long signup, SellerId seller, Money advance) {
    return signups.accountFor(signup, seller, advance);
  }
}
