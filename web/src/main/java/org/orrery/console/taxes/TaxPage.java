package org.orrery.console.taxes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.Typed;
import org.orrery.office.TaxOffice;
import org.orrery.tax.TaxRule;

/** Shows one tax, ends it, or goes on with another percentage. */
@Named
@RequestScoped
public class TaxPage {

  @Inject TaxOffice office;
  @Inject TaxesPage taxes;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable TaxRule rule;
  private @Nullable String percent;
  private @Nullable String changeOn;
  private @Nullable String endOn;

  /** The tax that the address names. */
  public TaxRule getRule() {
    if (rule == null) {
      rule = office.rule(call.caller(), query.id("id"));
    }
    return rule;
  }

  /** As in the list. */
  public String getState() {
    return taxes.state(getRule());
  }

  /** Goes on with another percentage, and shows the tax that begins. */
  public void change() {
    long id = query.id("id");
    Change change =
        Change.of("changeTax").with("ruleId", id).with("percent", percent).with("on", changeOn);
    changes.makeAndShow(
        change,
        caller ->
            "/admin/tax?id="
                + office.change(caller, id, Typed.text(percent), Typed.day("from", changeOn)));
  }

  /** Ends it. */
  public void end() {
    long id = query.id("id");
    Change change = Change.of("endTax").with("ruleId", id).with("on", endOn);
    changes.make(change, caller -> office.end(caller, id, Typed.day("end", endOn)));
  }

  /** What was typed; null = nothing yet, as in the others. */
  public @Nullable String getPercent() {
    return percent;
  }

  public void setPercent(@Nullable String typed) {
    percent = typed;
  }

  /** A day. */
  public @Nullable String getChangeOn() {
    return changeOn;
  }

  public void setChangeOn(@Nullable String typed) {
    changeOn = typed;
  }

  /** A day. */
  public @Nullable String getEndOn() {
    return endOn;
  }

  public void setEndOn(@Nullable String typed) {
    endOn = typed;
  }
}
