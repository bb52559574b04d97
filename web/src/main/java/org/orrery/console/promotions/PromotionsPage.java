package org.orrery.console.promotions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.Typed;
import org.orrery.office.PromotionOffice;
import org.orrery.promotion.Promotion;
import org.orrery.register.Page;
import org.orrery.shared.SellerId;

/** Lists the promotions of a seller, newest first, and adds one. */
@Named
@RequestScoped
public class PromotionsPage {

  @Inject PromotionOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<Promotion> promotions;
  private @Nullable String description;
  private @Nullable String percent;

  /** The part of the list that is asked for. */
  public Page<Promotion> getPage() {
    if (promotions == null) {
      promotions = office.list(call.caller(), seller());
    }
    return Page.cut(promotions, query.page(), Promotion::id);
  }

  /** RUNNING or ENDED, on the business date. */
  public String state(Promotion promotion) {
    LocalDate end = promotion.endedOn();
    return end != null && !end.isAfter(call.getBusinessDate()) ? "ENDED" : "RUNNING";
  }

  /** Adds what was typed, and shows it. */
  public void add() {
    SellerId seller = seller();
    Change change =
        Change.of("addPromotion")
            .with("seller", seller.value())
            .with("percent", percent)
            .with("description", description);
    changes.makeAndShow(
        change,
        caller ->
            "/admin/promotion?id="
                + office.add(caller, seller, Typed.text(percent), Typed.text(description)));
  }

  private SellerId seller() {
    return call.seller(query.number("seller"));
  }

  /** What was typed; null = nothing yet. */
  public @Nullable String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String typed) {
    description = typed;
  }

  /** What was typed; null = nothing yet. */
  public @Nullable String getPercent() {
    return percent;
  }

  public void setPercent(@Nullable String typed) {
    percent = typed;
  }
}
