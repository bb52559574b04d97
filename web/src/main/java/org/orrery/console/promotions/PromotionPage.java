package org.orrery.console.promotions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.Typed;
import org.orrery.office.PromotionOffice;
import org.orrery.promotion.Promotion;
import org.orrery.promotion.Promotion.CodeOffer;

/** Shows one promotion, gives it a code, or ends it. */
@Named
@RequestScoped
public class PromotionPage {

  @Inject PromotionOffice office;
  @Inject PromotionsPage promotions;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Promotion promotion;
  private @Nullable String code;
  private @Nullable String openUntil;
  private @Nullable String usesMax;
  private @Nullable String plans;
  private @Nullable String endOn;

  /** The promotion that the address names. */
  public Promotion getPromotion() {
    if (promotion == null) {
      promotion = office.read(call.caller(), query.id("id"));
    }
    return promotion;
  }

  /** As in the list. */
  public String getState() {
    return promotions.state(getPromotion());
  }

  /** Lets new accounts get it by a code. */
  public void offer() {
    long id = query.id("id");
    Change change =
        Change.of("offerPromotion")
            .with("promotionId", id)
            .with("code", code)
            .with("openUntil", openUntil)
            .with("usesMax", usesMax)
            .with("plans", plans);
    changes.make(change, caller -> office.offer(caller, id, wanted()));
  }

  /** Ends it for everybody. */
  public void end() {
    long id = query.id("id");
    Change change = Change.of("endPromotion").with("promotionId", id).with("on", endOn);
    changes.make(change, caller -> office.end(caller, id, Typed.day("end", endOn)));
  }

  private CodeOffer wanted() {
    return new CodeOffer(
        Typed.text(code),
        openUntil == null ? null : Typed.day("open until", openUntil),
        usesMax == null ? null : Typed.whole("accounts", usesMax),
        numbers(plans));
  }

  private static List<Integer> numbers(@Nullable String typed) {
    return Arrays.stream(Typed.text(typed).split("[ ,]+"))
        .filter(number -> !number.isEmpty())
        .map(number -> Typed.whole("a plan", number))
        .toList();
  }

  /** What was typed; null = nothing yet, as in the others. */
  public @Nullable String getCode() {
    return code;
  }

  public void setCode(@Nullable String typed) {
    code = typed;
  }

  /** A day. */
  public @Nullable String getOpenUntil() {
    return openUntil;
  }

  public void setOpenUntil(@Nullable String typed) {
    openUntil = typed;
  }

  /** How many accounts. */
  public @Nullable String getUsesMax() {
    return usesMax;
  }

  public void setUsesMax(@Nullable String typed) {
    usesMax = typed;
  }

  /** Numbers of plans, with commas between them. */
  public @Nullable String getPlans() {
    return plans;
  }

  public void setPlans(@Nullable String typed) {
    plans = typed;
  }

  /** A day. */
  public @Nullable String getEndOn() {
    return endOn;
  }

  public void setEndOn(@Nullable String typed) {
    endOn = typed;
  }
}
