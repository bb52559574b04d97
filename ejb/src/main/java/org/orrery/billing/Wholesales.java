package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.account.AccountView;
import org.orrery.rating.AccountRates;
import org.orrery.rating.RateSource;
import org.orrery.schedule.ChargeName;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Works out what resellers owe for the charges of their customers; nothing for the host's own. */
@ApplicationScoped
class Wholesales {

  @Inject ResellerRepository resellers;
  @Inject WholesaleSource source;
  @Inject RateSource rates;

  /** By charge; charges that cost their seller nothing are not in it. */
  Map<ChargeName, Wholesale> of(List<ChargePlan> plans) {
    Set<SellerId> sellers = new HashSet<>();
    plans.forEach(plan -> sellers.add(plan.account().seller()));
    sellers.remove(SellerId.HOST);
    if (sellers.isEmpty()) {
      return Map.of();
    }
    List<Resale> sales = sales(plans, resellers.of(sellers));
    Map<Resale, Money> prices = sales.isEmpty() ? Map.of() : source.prices(sales);
    Map<LocalDate, Map<AccountId, AccountRates>> found = rates(prices.keySet());
    Map<ChargeName, Wholesale> owed = new HashMap<>();
    prices.forEach((sale, price) -> owed.put(sale.charge(), wholesale(sale, price, found)));
    return owed;
  }

  /** What is charged to customers of resellers. */
  private static List<Resale> sales(List<ChargePlan> plans, Map<SellerId, Reseller> resellers) {
    List<Resale> sales = new ArrayList<>();
    for (ChargePlan plan : plans) {
      AccountView account = plan.account();
      Reseller reseller = resellers.get(account.seller());
      if (reseller != null) {
        plan.charged().forEach(charge -> sales.add(Resale.of(reseller, account.id(), charge)));
      }
    }
    return sales;
  }

  /** The rates of the resellers' own accounts on each date; mostly there is one date. */
  private Map<LocalDate, Map<AccountId, AccountRates>> rates(Collection<Resale> sales) {
    Map<LocalDate, Set<AccountId>> asked = new HashMap<>();
    for (Resale sale : sales) {
      asked.computeIfAbsent(sale.on(), on -> new HashSet<>()).add(sale.reseller().account());
    }
    Map<LocalDate, Map<AccountId, AccountRates>> found = new HashMap<>();
    asked.forEach((on, accounts) -> found.put(on, rates.of(accounts, on)));
    return found;
  }

  private static Wholesale wholesale(
      Resale sale, Money price, Map<LocalDate, Map<AccountId, AccountRates>> found) {
    Reseller reseller = sale.reseller();
    AccountRates rates =
        found.getOrDefault(sale.on(), Map.of()).getOrDefault(reseller.account(), AccountRates.NONE);
    return Wholesale.of(reseller, price, rates);
  }
}
