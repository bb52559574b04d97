package org.orrery.console.runs;

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
import org.orrery.console.form.Typed;
import org.orrery.job.Job;
import org.orrery.office.JobOffice;
import org.orrery.office.RunOffice;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.register.RehearsalItem;
import org.orrery.register.RunRegister;
import org.orrery.shared.SellerId;

/** Lists rehearsals, and has one made. */
@Named
@RequestScoped
public class RehearsalsPage {

  private static final int JOBS_SHOWN = 5;

  @Inject RunOffice office;
  @Inject RunRegister runs;
  @Inject JobOffice jobs;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<RehearsalItem> page;
  private @Nullable List<Job> asked;
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

  /** The last ones that were asked for, however they stand. */
  public List<Job> getJobs() {
    if (asked == null) {
      asked = jobs.list(call.caller(), seller(), new PageRequest(0, JOBS_SHOWN)).items();
    }
    return asked;
  }

  /** Has what the run would do up to a day computed, and shows how far that is. */
  public void rehearse() {
    String typed = Typed.text(day);
    changes.makeAndShow(
        Change.of("rehearse").with("seller", seller().value()).with("on", typed),
        caller -> {
          LocalDate on = Typed.day("the business date", typed);
          return "/admin/job?id=" + office.rehearse(caller, seller(), on).id();
        });
  }

  /** Up to which day; the seller's next one if nothing is typed yet. */
  public @Nullable String getDay() {
    return day == null ? call.getBusinessDate().plusDays(1).toString() : day;
  }

  public void setDay(@Nullable String typed) {
    day = typed;
  }
}
