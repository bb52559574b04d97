package org.orrery.console.plans;

import java.util.Optional;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PriceFigure;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.plan.UnitPrice;

/**
 * The figures of a resource as they are, of a billing period alone or of its plan.
 *
 * @param ofPeriod whether base figures count as not set
 */
record Current(Tariff tariff, PlanResource resource, boolean ofPeriod) {

  /** As it is written; empty = it is not set. */
  String of(PriceFigure figure) {
    Optional<ResourceTariff> found = tariff.of(resource);
    return found.map(offered -> of(figure, offered)).orElse("");
  }

  private String of(PriceFigure figure, ResourceTariff offered) {
    return switch (figure) {
      case FREE -> Figures.plain(offered.freeUnits());
      case SETUP -> price(offered.setup());
      case RECURRENT -> price(offered.recurrent());
      case USAGE -> price(offered.usage());
      case INCLUDED -> Figures.plain(offered.includedUnits());
      case MAX -> offered.unitsMax() == null ? "" : Figures.plain(offered.unitsMax());
    };
  }

  private String price(UnitPrice price) {
    boolean isNothing = price.amount().signum() == 0 && !price.actual();
    return price.actual() == ofPeriod && !isNothing ? Figures.decimals(price.amount()) : "";
  }
}
