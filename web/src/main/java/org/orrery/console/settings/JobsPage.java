package org.orrery.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.job.Job;
import org.orrery.office.JobOffice;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;

/** Lists what goes on in the background, shows one job, has the books verified. */
@Named
@RequestScoped
public class JobsPage {

  @Inject JobOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<Job> page;
  private @Nullable Job job;

  /** The part of the list that is asked for. */
  public Page<Job> getPage() {
    if (page == null) {
      PageRequest asked = query.page();
      page = office.list(call.caller(), asked);
    }
    return page;
  }

  /** The one that the address names. */
  public Job getJob() {
    if (job == null) {
      job = office.read(call.caller(), query.id("id"));
    }
    return job;
  }

  /** Begins to verify all books, and shows how far it is. */
  public void verify() {
    changes.makeAndShow(
        Change.of("verifyBooks"), caller -> "/admin/job?id=" + office.verify(caller).id());
  }

  /** Has the job end at its next step. */
  public void cancel() {
    long id = query.id("id");
    changes.makeAndShow(
        Change.of("cancelJob").with("id", id),
        caller -> "/admin/job?id=" + office.cancel(caller, id).id());
  }
}
