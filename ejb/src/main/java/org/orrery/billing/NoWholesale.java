package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.orrery.shared.Money;

/** No plan has prices yet. */
@ApplicationScoped
class NoWholesale implements WholesaleSource {

  @Override
  public Map<Resale, Money> prices(Collection<Resale> sales) {
    return Map.of();
  }
}
