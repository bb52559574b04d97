package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.office.RunOffice;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.register.RehearsalItem;
import org.orrery.register.RunRegister;
import org.orrery.register.Span;
import org.orrery.shared.SellerId;

/** Lists rehearsals, and makes one. */
@Named
@RequestScoped
public class RehearsalsPage {

  @Inject RunOffice office;
  @Inject RunRegister runs;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<RehearsalItem> page;
  private @Nullable String day;

  /** Those of the seller that the address names. */
  public Page<RehearsalItem> getPage() {
    if (page == null) {
      page = runs.rehearsals(call.caller(), seller(), query.span(), query.page());
    }
    return page;
  }

  /** Whose runs are rehearsed. */
  public SellerId seller() {
    return call.seller(query.number("seller"));
  }

  /** Computes what the run would do up to a day, and shows it. */
  public void rehearse() {
    String typed = Typed.text(day);
    changes.start(
        Change.of("rehearse").with("seller", seller().value()).with("on", typed),
        caller -> {
          LocalDate on = Typed.day("the business date", typed);
          var unused = office.rehearse(caller, seller(), on);
          return "/admin/rehearsal?id=" + last(on);
        });
  }

  private long last(LocalDate on) {
    Page<RehearsalItem> found =
        runs.rehearsals(call.caller(), seller(), new Span(on, on), new PageRequest(0, 1));
    return found.items().get(0).id();
  }

  /** Up to which day; the seller's next one if nothing is typed yet. */
  public @Nullable String getDay() {
    return day == null ? call.getBusinessDate().plusDays(1).toString() : day;
  }

  public void setDay(@Nullable String typed) {
    day = typed;
  }
}
