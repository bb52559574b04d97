package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.job.Job;
import org.orrery.office.JobOffice;
import org.orrery.register.Page;

/** Lists work in the background, newest first. */
@Named
@RequestScoped
public class JobsPage {

  @Inject JobOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<Job> page;

  /** The part of the list that is asked for. */
  public Page<Job> getPage() {
    if (page == null) {
      page = office.list(call.caller(), query.page());
    }
    return page;
  }
}
