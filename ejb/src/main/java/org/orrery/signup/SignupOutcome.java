package org.orrery.signup;

import java.util.Optional;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;

/**
 * What came of a signup. Both are empty while it waits, and when it was rejected.
 *
 * @param account the account that it became, even if that was deleted since
 * @param customer whose account it is
 */
public record SignupOutcome(Optional<AccountId> account, Optional<CustomerId> customer) {}
