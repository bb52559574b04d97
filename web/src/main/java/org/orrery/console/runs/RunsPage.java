package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.billrun.BillingStatus;
import org.orrery.brake.BrakeQuestion;
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
import org.orrery.register.RunItem;
import org.orrery.register.RunRegister;
import org.orrery.shared.SellerId;

/** How billing stands, what its last runs did, and the buttons that start and stop it. */
@Named
@RequestScoped
public class RunsPage {

  private static final int JOBS_SHOWN = 5;

  @Inject RunOffice office;
  @Inject RunRegister runs;
  @Inject JobOffice jobs;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable BillingStatus status;
  private @Nullable Page<RunItem> page;
  private @Nullable List<Job> shown;
  private @Nullable List<BrakeQuestion> questions;
  private @Nullable String reason;

  /** How billing stands. */
  public BillingStatus getStatus() {
    if (status == null) {
      status = office.status(call.caller());
    }
    return status;
  }

  /** The runs of the seller that the address names. */
  public Page<RunItem> getPage() {
    if (page == null) {
      page = runs.runs(call.caller(), seller(), query.span(), query.page());
    }
    return page;
  }

  /** The last work in the background. */
  public List<Job> getJobs() {
    if (shown == null) {
      shown = jobs.list(call.caller(), new PageRequest(0, JOBS_SHOWN)).items();
    }
    return shown;
  }

  /** What brakes stopped. */
  public List<BrakeQuestion> getQuestions() {
    if (questions == null) {
      questions = office.questions(call.caller());
    }
    return questions;
  }

  /** Whose runs are listed. */
  public SellerId seller() {
    return call.seller(query.number("seller"));
  }

  /** Charges what is due, and shows how far that has come. */
  public void start() {
    changes.makeAndShow(
        Change.of("runBilling"), caller -> "/admin/job?id=" + office.run(caller).id());
  }

  /** Verifies all books, and shows how far that has come. */
  public void verify() {
    changes.makeAndShow(
        Change.of("verifyBooks"), caller -> "/admin/job?id=" + jobs.verify(caller).id());
  }

  /** Holds the whole run. */
  public void hold() {
    String typed = Typed.text(reason);
    changes.make(
        Change.of("holdBilling").with("reason", typed),
        caller -> office.hold(caller, Reasons.given(typed)));
  }

  /** Lets the run go on. */
  public void release() {
    changes.make(Change.of("releaseBilling"), office::release);
  }

  /** Why the run is to be held; null = nothing yet. */
  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String typed) {
    reason = typed;
  }
}
