package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.job.Job;
import org.orrery.job.JobNotFoundException;
import org.orrery.job.JobTask;
import org.orrery.job.Jobs;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

/**
 * What goes on in the background. It is an administrator's; what is about a seller's own business,
 * such as a rehearsal, is the seller's too.
 */
@Stateless
public class JobOffice {

  @Inject AccountService accounts;
  @Inject Jobs jobs;

  /** Has all books, charges and invoices verified, beside everything else. */
  public Job verify(Caller caller) {
    accounts.requireAdministrator(caller);
    return jobs.start(JobTask.verification(), caller.login());
  }

  /**
   * How a job stands.
   *
   * @throws JobNotFoundException if there is none that the caller may see
   */
  public Job read(Caller caller, long job) {
    accounts.requireManager(caller);
    return visible(caller, jobs.find(job));
  }

  /** A page of all jobs, newest first. */
  public Page<Job> list(Caller caller, PageRequest page) {
    accounts.requireAdministrator(caller);
    return page(jobs.list(page.below(), page.limit() + 1), page);
  }

  /** A page of those that are about a seller's own business, newest first. */
  public Page<Job> list(Caller caller, SellerId seller, PageRequest page) {
    accounts.requireSeller(caller, seller);
    return page(jobs.list(seller, page.below(), page.limit() + 1), page);
  }

  /**
   * Has a job end at its next step; one that is over stays as it is.
   *
   * @throws JobNotFoundException if there is none that the caller may see
   */
  public Job cancel(Caller caller, long job) {
    Job seen = read(caller, job);
    return jobs.cancel(seen.id(), caller.login());
  }

  private Job visible(Caller caller, Job job) {
    if (caller.role() != Role.ADMINISTRATOR && !job.isOf(caller.seller())) {
      throw new JobNotFoundException(job.id());
    }
    return job;
  }

  private static Page<Job> page(List<Job> found, PageRequest page) {
    return Page.of(found, page.limit(), Job::id);
  }
}
