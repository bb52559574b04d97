package org.orrery.console.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.orrery.plan.UnitPrice;

/** How the figures of plans are written: prices with at least two decimals, units without zeros. */
@Named("figures")
@ApplicationScoped
public class Figures {

  private static final int DECIMALS_MIN = 2;

  /** What a unit costs, after the discount; empty = nothing. */
  public String price(UnitPrice price) {
    return price.isNothing() ? "" : decimals(price.net());
  }

  /** Where a price comes from, when that is not the base price alone: OWN, DISCOUNTED or NONE. */
  public String origin(UnitPrice price) {
    if (price.actual()) {
      return "OWN";
    }
    return price.discountPercent().signum() > 0 && !price.isNothing() ? "DISCOUNTED" : "NONE";
  }

  /** A number of units, or a percentage; empty = there is none. */
  public String number(@Nullable BigDecimal number) {
    return number == null ? "" : plain(number);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String decimals(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    int scale = Math.max(DECIMALS_MIN, shortest.scale());
    return shortest.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
  }
}
