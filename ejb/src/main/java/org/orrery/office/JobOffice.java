package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.AccountService;
import org.orrery.job.Job;
import org.orrery.job.JobKind;
import org.orrery.job.Jobs;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
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

  /** A page of jobs, newest first. */
  public Page<Job> list(Caller caller, PageRequest page) {
    accounts.requireAdministrator(caller);
    return Page.of(jobs.list(page.below(), page.limit() + 1), page.limit(), Job::id);
  }

  /**
   * Has a job end at its next step; one that is over stays as it is.
   *
   * @throws org.orrery.job.JobNotFoundException if there is none
   */
  public Job cancel(Caller caller, long job) {
    accounts.requireAdministrator(caller);
    return jobs.cancel(job, caller.login());
  }
}
