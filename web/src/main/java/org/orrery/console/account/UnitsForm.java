package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.Texts;
import org.orrery.console.Typed;
import org.orrery.console.form.Asking;
import org.orrery.fee.Purchases;
import org.orrery.plan.PlanResource;

/** Buys units of what an account's plan offers, and returns them. */
@Named
@RequestScoped
public class UnitsForm {

  @Inject Purchases purchases;
  @Inject Changes changes;
  @Inject Asking asking;
  @Inject Texts texts;
  @Inject AccountPage page;

  private String resource = "";
  private String units = "1";

  /** Asks, and buys or returns when that is answered. */
  public void make() {
    try {
      PlanResource wanted = PlanResource.named(Typed.text(resource));
      BigDecimal count = Typed.number("units", units);
      boolean buys = page.getAct() == Act.BUY;
      String question = buys ? "ask.buy" : "ask.give-back";
      if (!asking.isAnswered(
          texts.filled(question, count.toPlainString(), wanted.title(), page.named()))) {
        return;
      }
      Change change = buys ? Change.of("buy") : Change.of("giveBack");
      changes.makeAndShow(
          change
              .about(page.id().value())
              .with("resource", wanted.name())
              .with("units", count.toPlainString()),
          caller -> {
            if (buys) {
              purchases.buy(caller, page.id(), wanted, count);
            } else {
              purchases.reduce(caller, page.id(), wanted, count);
            }
            return page.path(Tab.RESOURCES);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  /** Its name. */
  public String getResource() {
    return resource;
  }

  /** As it is typed. */
  public void setResource(String resource) {
    this.resource = resource;
  }

  /** How many. */
  public String getUnits() {
    return units;
  }

  /** As it is typed. */
  public void setUnits(String units) {
    this.units = units;
  }
}
