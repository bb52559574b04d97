package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.job.Job;
import org.orrery.job.Jobs;

/** Shows jobs to an operator. */
record JobsMonitor(Jobs jobs) implements JobsMXBean {

  private static final int LISTED_MAX = 100;

  @Override
  public long getOpenCount() {
    return jobs.openCount();
  }

  @Override
  public String list(long before) {
    return array(jobs.list(before == 0 ? Long.MAX_VALUE : before, LISTED_MAX));
  }

  @Override
  public String cancel(long id) {
    return array(List.of(jobs.cancel(id, Operator.CALLER.login())));
  }

  @Override
  public String show(long job) {
    return array(List.of(RemoteAnswer.of(() -> jobs.find(job))));
  }

  private static String array(List<Job> jobs) {
    var array = Json.createArrayBuilder();
    jobs.forEach(job -> array.add(row(job)));
    return array.build().toString();
  }

  private static JsonObjectBuilder row(Job job) {
    JsonObjectBuilder row =
        Json.createObjectBuilder().add("job", job.id()).add("kind", job.kind().name());
    add(row, "seller", job.task().seller());
    add(row, "on", job.task().on());
    row.add("state", job.state().name())
        .add("askedBy", job.askedBy())
        .add("askedAt", job.askedAt().toString());
    add(row, "node", job.node());
    add(row, "startedAt", job.startedAt());
    add(row, "endedAt", job.endedAt());
    row.add("done", job.figures().done());
    add(row, "of", job.figures().total());
    row.add("findings", job.figures().findings()).add("result", job.result());
    return add(row, "made", job.made());
  }

  private static JsonObjectBuilder add(JsonObjectBuilder row, String name, @Nullable Object value) {
    return value == null ? row.addNull(name) : row.add(name, value.toString());
  }
}
