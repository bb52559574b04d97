package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanPrices;
import org.orrery.resale.Returnable;
import org.orrery.resale.Returned;
import org.orrery.resale.Returns;
import org.orrery.resale.Wholesales;

/**
 * Works out what comes back to a reseller when its customer returns units: the same share as the
 * customer's of the latest sale, counted by all units that are returned, free ones too, as far as
 * the terms of the reseller's own plan go.
 */
@ApplicationScoped
class WholesaleRefunds {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject Returns returns;
  @Inject Wholesales wholesales;
  @Inject PlanPrices prices;

  /** For units that are returned; nothing for customers of the host. */
  List<Returned> shares(AccountView account, LocalDate on, List<Refunds.Return> parts) {
    Map<Long, Returnable> latest = new HashMap<>();
    returns
        .paidBeyond(account.id(), on)
        .forEach(sale -> latest.putIfAbsent(sale.charge().scheduleId(), sale));
    if (latest.isEmpty()) {
      return List.of();
    }
    BigDecimal most = hostsPercent(account);
    List<Returned> shares = new ArrayList<>();
    for (Refunds.Return part : parts) {
      Returnable sale = latest.get(part.holding().recurrentSchedule());
      if (sale != null && part.taken().signum() > 0) {
        Prepaid paid = prepaid(sale, part.holding());
        BigDecimal percent = prices.terms(part.holding().planId()).refundPercent();
        shares.add(returned(sale, paid, paid.refund(part.taken(), on, percent.min(most))));
      }
    }
    return shares;
  }

  /**
   * For a customer who quits within its money-back days: all that was owed, if the reseller's own
   * plan has money-back days that are not over; else what is left, by the percentage of the
   * reseller's plan.
   */
  List<Returned> all(AccountView account, LocalDate on, Refunds.Held held) {
    Map<Long, Holding> bySchedule = bySchedule(held.now());
    boolean isWhole = isWithinMoneyBack(account, on);
    if (isWhole) {
      bySchedule = bySchedule(held.ever());
    }
    BigDecimal most = hostsPercent(account);
    List<Returned> shares = new ArrayList<>();
    for (Returnable sale : returns.paidBeyond(account.id(), isWhole ? account.createdOn() : on)) {
      Holding holding = bySchedule.get(sale.charge().scheduleId());
      if (holding != null) {
        Prepaid paid = prepaid(sale, holding);
        shares.add(
            returned(sale, paid, isWhole ? paid.full() : paid.refund(holding.units(), on, most)));
      }
    }
    return shares;
  }

  /** What the provider gives back at most; all of it where the reseller has gone. */
  private BigDecimal hostsPercent(AccountView account) {
    return wholesales
        .reseller(account.seller())
        .map(reseller -> prices.terms(reseller.planId()).refundPercent())
        .orElse(HUNDRED);
  }

  /** Counted from the customer's signup, like the customer's own. */
  private boolean isWithinMoneyBack(AccountView account, LocalDate on) {
    return wholesales
        .reseller(account.seller())
        .map(reseller -> prices.terms(reseller.planId()).moneyBackDays())
        .filter(days -> days > 0 && !on.isAfter(account.createdOn().plusDays(days)))
        .isPresent();
  }

  private static Map<Long, Holding> bySchedule(List<Holding> holdings) {
    Map<Long, Holding> found = new HashMap<>();
    for (Holding holding : holdings) {
      Long schedule = holding.recurrentSchedule();
      if (schedule != null) {
        found.put(schedule, holding);
      }
    }
    return found;
  }

  /** As long as nothing came back of a sale, any number measures the whole of it. */
  private static BigDecimal soldUnits(Returnable sale, Holding holding) {
    BigDecimal units = sale.units();
    if (units != null) {
      return units;
    }
    return holding.units().signum() > 0 ? holding.units() : BigDecimal.ONE;
  }

  private static Prepaid prepaid(Returnable sale, Holding holding) {
    return new Prepaid(
        sale.net(),
        sale.tax(),
        soldUnits(sale, holding),
        sale.span().from(),
        sale.span().to(),
        holding.resource().isMonthly(),
        sale.weight());
  }

  private static Returned returned(Returnable sale, Prepaid paid, Prepaid.Refund refund) {
    return new Returned(sale, refund.net(), refund.tax(), paid.units(), refund.weight());
  }
}
