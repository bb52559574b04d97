package org.orrery.resale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.rating.AccountRates;
import org.orrery.rating.RateSource;
import org.orrery.schedule.ChargeName;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * Works out and keeps what resellers owe for the charges of their customers; nothing for the host's
 * own. Callers hold the rows of the accounts that are charged.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Wholesales {

  @Inject ResellerRepository resellers;
  @Inject WholesaleSource source;
  @Inject ResaleRepository resales;
  @Inject RateSource rates;

  /** The reseller that a seller is; empty = the host, or one that owes nothing any more. */
  public Optional<Reseller> reseller(SellerId seller) {
    return seller.equals(SellerId.HOST)
        ? Optional.empty()
        : Optional.ofNullable(resellers.of(List.of(seller)).get(seller));
  }

  /** By charge; charges that cost their seller nothing are not in it. */
  public Map<ChargeName, Wholesale> of(List<Sold> sold) {
    Set<SellerId> sellers = new HashSet<>();
    sold.forEach(one -> sellers.add(one.seller()));
    if (sellers.isEmpty()) {
      return Map.of();
    }
    List<Resale> sales = sales(sold, resellers.of(sellers));
    Map<Resale, Money> prices = sales.isEmpty() ? Map.of() : source.prices(sales);
    Map<LocalDate, Map<AccountId, AccountRates>> found = rates(prices.keySet());
    Map<ChargeName, Wholesale> owed = new HashMap<>();
    prices.forEach((sale, price) -> owed.put(sale.charge(), wholesale(sale, price, found)));
    return owed;
  }

  /** Stores what is owed for charges that are stored already. */
  public void add(List<Sold> sold, Map<ChargeName, Wholesale> owed) {
    resales.add(sold, owed);
  }

  /** What is charged to customers of resellers. */
  private static List<Resale> sales(List<Sold> sold, Map<SellerId, Reseller> resellers) {
    List<Resale> sales = new ArrayList<>();
    for (Sold one : sold) {
      Reseller reseller = resellers.get(one.seller());
      if (reseller != null) {
        one.charges().forEach(charge -> sales.add(Resale.of(reseller, one.account(), charge)));
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
