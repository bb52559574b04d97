package org.orrery.job;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Works on a job in a thread of its own, beside whoever asked for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {

  @Inject NodeJobs jobs;

  /** Returns at once; does nothing if somebody is at the job already. */
  @Asynchronous
  public void run(long job) {
    jobs.work(job);
  }
}
