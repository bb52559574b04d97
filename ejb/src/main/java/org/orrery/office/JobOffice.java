package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.job.Job;
import org.orrery.job.JobKind;
import org.orrery.job.Jobs;
import org.orrery.security.Caller;

/** What goes on in the background. All of it is an administrator's. */
@Stateless
public class JobOffice {

  @Inject AccountService accounts;
  @Inject Jobs jobs;

  /** Has all books, charges and invoices verified, beside everything else. */
  public Job verify(Caller caller) {
    accounts.requireAdministrator(caller);
    return jobs.start(JobKind.VERIFICATION, caller.login());
  }

  /**
   * How a job stands.
   *
   * @throws org.orrery.job.JobNotFoundException if there is none
   */
  public Job read(Caller caller, long job) {
    accounts.requireAdministrator(caller);
    return jobs.find(job);
  }

  /** The last jobs, newest first, at most 100. */
  public List<Job> list(Caller caller) {
    accounts.requireAdministrator(caller);
    return jobs.list();
  }
}
