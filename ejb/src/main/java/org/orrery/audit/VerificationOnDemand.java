package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.job.JobKind;
import org.orrery.job.JobProgress;
import org.orrery.job.JobWork;

/** Verifies everything because somebody asked for it. */
@ApplicationScoped
class VerificationOnDemand implements JobWork {

  @Inject Auditor auditor;

  @Override
  public JobKind kind() {
    return JobKind.VERIFICATION;
  }

  @Override
  public String work(JobProgress progress) {
    return auditor.verifyAll(progress).summary();
  }
}
