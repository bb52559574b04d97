package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.job.JobKind;
import org.orrery.job.JobOutcome;
import org.orrery.job.JobProgress;
import org.orrery.job.JobTask;
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
  public JobOutcome work(JobTask task, JobProgress progress) {
    return JobOutcome.told(auditor.verifyAll(progress).summary());
  }
}
