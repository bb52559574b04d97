package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.signup.SignupOutcome;

/**
 * What came of a signup.
 *
 * @param account absent while it waits, and when it was rejected
 */
public record SignupBody(long id, @Nullable Long account, @Nullable Long customer) {
  /** Shows it. */
  public static SignupBody of(long id, SignupOutcome outcome) {
    return new SignupBody(
        id,
        outcome.account().map(AccountId::value).orElse(null),
        outcome.customer().map(CustomerId::value).orElse(null));
  }
}
