package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.job.Job;
import org.orrery.office.JobOffice;

/** Shows how far work in the background has come; it may be left and found again. */
@Named
@RequestScoped
public class JobPage {

  @Inject JobOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;
  @Inject Clock clock;

  private @Nullable Job job;

  /** The job that the address names. */
  public Job getJob() {
    if (job == null) {
      job = office.read(call.caller(), query.id("id"));
    }
    return job;
  }

  /** For how long it has been worked on, or was; empty = nobody has begun it. */
  public String getTaken() {
    Instant from = getJob().startedAt();
    if (from == null) {
      return "";
    }
    Instant end = getJob().endedAt();
    Duration taken = Duration.between(from, end == null ? clock.instant() : end);
    return "%d:%02d:%02d"
        .formatted(
            Math.max(0, taken.toHours()),
            Math.max(0, taken.toMinutesPart()),
            Math.max(0, taken.toSecondsPart()));
  }

  /** Has it end at its next step. */
  public void cancel() {
    long id = query.id("id");
    changes.make(Change.of("cancelJob").with("id", id), caller -> office.cancel(caller, id));
  }
}
