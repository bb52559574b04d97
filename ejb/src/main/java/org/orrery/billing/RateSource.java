package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.orrery.shared.AccountId;

/** Where the rates of accounts come from. No tax and no promotion is known yet. */
@ApplicationScoped
class RateSource {

  /** The rates now in force, for many accounts by few statements; none where one is missing. */
  Map<AccountId, AccountRates> of(Collection<AccountId> accounts) {
    return Map.of();
  }
}
