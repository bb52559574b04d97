package org.orrery.notice;

import java.util.Optional;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Knows the signups that wait for a web payment. */
public interface WaitingSignups {

  /**
   * The account that a signup is, or becomes by this payment.
   *
   * @param advance what was paid
   * @return empty = it waits for a person all the same, or there is no such signup of the seller
   * @throws org.orrery.shared.Refusal if no account can be made of it
   */
  Optional<AccountId> accountFor(long signup, SellerId seller, Money advance);
}
