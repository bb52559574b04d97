package org.orrery.console.taxes;

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
import org.orrery.office.TaxOffice;
import org.orrery.register.Page;
import org.orrery.shared.SellerId;
import org.orrery.tax.NewTax;
import org.orrery.tax.TaxArea;
import org.orrery.tax.TaxRule;

/** Lists the taxes of a seller, newest first, and adds one. */
@Named
@RequestScoped
public class TaxesPage {

  @Inject TaxOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<TaxRule> rules;
  private @Nullable String description;
  private @Nullable String percent;
  private @Nullable String area;
  private @Nullable String from;

  /** The part of the list that is asked for. */
  public Page<TaxRule> getPage() {
    if (rules == null) {
      rules = office.rules(call.caller(), seller());
    }
    return Page.cut(rules, query.page(), rule -> rule.rate().id());
  }

  /** AHEAD, RUNNING or ENDED, on the business date. */
  public String state(TaxRule rule) {
    LocalDate today = call.getBusinessDate();
    LocalDate end = rule.validUntil();
    if (end != null && !end.isAfter(today)) {
      return "ENDED";
    }
    return rule.validFrom().isAfter(today) ? "AHEAD" : "RUNNING";
  }

  /** Adds the tax that was typed. */
  public void add() {
    SellerId seller = seller();
    Change change =
        Change.of("addTax")
            .with("seller", seller.value())
            .with("description", description)
            .with("percent", percent)
            .with("area", area)
            .with("validFrom", from);
    changes.make(change, caller -> office.add(caller, wanted(seller)));
  }

  private NewTax wanted(SellerId seller) {
    return new NewTax(
        seller,
        Typed.text(description),
        Typed.text(percent),
        TaxArea.read(Typed.text(area)),
        from == null ? call.getBusinessDate() : Typed.day("from", from));
  }

  private SellerId seller() {
    return call.seller(query.number("seller"));
  }

  /** What was typed; null = nothing yet, as in the others. */
  public @Nullable String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String typed) {
    description = typed;
  }

  public @Nullable String getPercent() {
    return percent;
  }

  public void setPercent(@Nullable String typed) {
    percent = typed;
  }

  /** As {@link TaxArea#read} takes it. */
  public @Nullable String getArea() {
    return area;
  }

  public void setArea(@Nullable String typed) {
    area = typed;
  }

  /** A day; nothing = the business date. */
  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String typed) {
    from = typed;
  }
}
