package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.resale.Wholesales;

/**
 * Tells what the provider of an account's seller offers it: what is in it makes fees of the
 * seller's customers also where they pay nothing, because the seller owes for them.
 */
@ApplicationScoped
class WholesaleTariff {

  @Inject Wholesales wholesales;
  @Inject PlanPrices prices;

  /** Empty for accounts of the host, which buys of nobody. */
  Optional<Tariff> of(AccountView account) {
    return wholesales
        .reseller(account.seller())
        .map(reseller -> prices.tariff(reseller.planId(), reseller.periodId()));
  }

  /** The same of one resource; empty also where it is not offered. */
  Optional<ResourceTariff> of(AccountView account, PlanResource resource) {
    return of(account).flatMap(tariff -> tariff.of(resource));
  }
}
