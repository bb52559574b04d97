package org.orrery.promotion;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.orrery.shared.AccountId;

/**
 * Which discounts an account has on its fees; debits set by hand have none. Source: API reference,
 * section 6.9.
 */
@Stateless
public class Promotions {

  @Inject AccountPromotionRepository accounts;

  /**
   * The discounts on the open business date of each account's seller, in the order of the
   * promotions.
   *
   * @return accounts without any are not in it
   */
  public Map<AccountId, List<Discount>> discountsOf(Collection<AccountId> ids) {
    return accounts.discounts(ids, null);
  }

  /** The same on a given business date. */
  public Map<AccountId, List<Discount>> discountsOf(Collection<AccountId> ids, LocalDate on) {
    return accounts.discounts(ids, on);
  }
}
