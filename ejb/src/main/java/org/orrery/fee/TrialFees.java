package org.orrery.fee;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountBecamePayer;
import org.orrery.account.AccountView;
import org.orrery.billing.FeeBilling;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.Money;

/**
 * Remembers for trials what they buy, and charges it when they become payers.
 *
 * <p>Until then only what they use is charged, by the month. Source: API reference, section 6.10.
 */
@ApplicationScoped
class TrialFees {

  private static final int AFTER_BILLING = 3_500;

  /** Who buys what a trial had. */
  private static final String TRIAL = "trial";

  @Inject FeeBilling fees;
  @Inject PurchaseRepository purchases;
  @Inject Selling selling;
  @Inject BusinessDates dates;

  /** What a trial has bought by itself: setup and one whole period or month, at today's prices. */
  Money bought(AccountView account) {
    List<Order> orders = orders(purchases.holdings(List.of(account.id())));
    return selling.worth(account, orders, dates.openOn(account.seller()));
  }

  /** Sells everything that the trial had, as if it were bought on the day. */
  void charge(@Observes @Priority(AFTER_BILLING) AccountBecamePayer payer) {
    AccountView account = payer.account();
    fees.settle(account, payer.on());
    purchases.move(account.id(), payer.on());
    List<Order> orders = orders(purchases.moving(account.id()));
    purchases.moved(account.id());
    selling.sell(account, orders, new Selling.Terms(payer.on(), true, TRIAL));
  }

  private static List<Order> orders(List<Holding> holdings) {
    return holdings.stream()
        .map(holding -> new Order(holding.resource(), holding.units(), holding.included()))
        .toList();
  }
}
