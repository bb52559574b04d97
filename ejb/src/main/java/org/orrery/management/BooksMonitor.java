package org.orrery.management;

import java.util.List;
import java.util.stream.Collectors;
import org.orrery.audit.AuditReport;
import org.orrery.audit.Auditor;
import org.orrery.job.Job;
import org.orrery.job.JobKind;
import org.orrery.job.JobState;
import org.orrery.job.JobTask;
import org.orrery.job.Jobs;

/** Lets an operator verify the books, and see what the product found by itself. */
record BooksMonitor(Auditor auditor, Jobs jobs) implements BooksMXBean {

  @Override
  public long startVerification() {
    return jobs.start(JobTask.verification(), Operator.CALLER.login()).id();
  }

  @Override
  public String verification() {
    return jobs.last(JobKind.VERIFICATION).map(this::told).orElse("");
  }

  private String told(Job job) {
    String found =
        job.state() == JobState.DONE
            ? auditor.lastOnDemand().map(AuditReport::findings).orElse(List.of()).stream()
                .map(finding -> "\n" + finding)
                .collect(Collectors.joining())
            : "";
    return job + found;
  }

  @Override
  public String getLastVerified() {
    return auditor.last().map(report -> report.startedAt().toString()).orElse("");
  }

  @Override
  public String getLastResult() {
    return auditor.last().map(AuditReport::toString).orElse("");
  }

  @Override
  public long getFindingCount() {
    return auditor.standing().size();
  }

  @Override
  public String findings() {
    return String.join("\n", auditor.standing());
  }
}
