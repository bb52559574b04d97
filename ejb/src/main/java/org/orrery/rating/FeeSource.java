package org.orrery.rating;

import java.util.Collection;
import java.util.Map;
import org.orrery.shared.AccountId;

/** Tells what fees come to: units, prices and usage are another feature's business. */
public interface FeeSource {

  /** The ratings of all fees of the accounts, by schedule, by few statements. */
  Map<Long, FeeRating> ratings(Collection<AccountId> accounts);
}
