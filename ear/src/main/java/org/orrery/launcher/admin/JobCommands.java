package org.orrery.launcher.admin;

import java.util.List;
import java.util.Map;

/** What an operator does with work that goes on in the background on the server. */
final class JobCommands {

  /** Starts a job and returns; without it the command waits for the end. */
  static final String NO_WAIT = "no-wait";

  private static final String JOBS = "Jobs";
  private static final int FIRST_PAUSE_MILLISECONDS = 50;
  private static final int PAUSE_MAX_MILLISECONDS = 2_000;

  private JobCommands() {}

  static Answer list(Server server, Arguments arguments) {
    Command.none(arguments);
    return new Answer.Rows(server.call(JOBS, "list").toString(), "There was no job.");
  }

  /** Waits for the end of a job, and answers with what came of it. */
  static Answer follow(Server server, Arguments arguments) {
    return end(server, Command.id(Command.one(arguments, "JOB")));
  }

  /** The same for a job that was just started, or the number of it alone. */
  static Answer started(Server server, Arguments arguments, Object job) {
    if (arguments.has(NO_WAIT)) {
      return Answer.sentence("Job " + job + " is started; jobs follow " + job + " waits for it.");
    }
    return end(server, Long.parseLong(job.toString()));
  }

  private static Answer end(Server server, long job) {
    int pause = FIRST_PAUSE_MILLISECONDS;
    Map<String, String> row = show(server, job);
    while (row.get("state").matches("WAITING|AT_WORK")) { // Ends with the job, or its server.
      server.pause(progress(row), pause);
      pause = Math.min(2 * pause, PAUSE_MAX_MILLISECONDS);
      row = show(server, job);
    }
    if (!row.get("state").equals("DONE")) {
      throw new RefusedException("Job " + job + " broke off: " + row.get("result"));
    }
    if (!row.get("findings").equals("0")) {
      throw new RefusedException(server.call("Books", "verification").toString());
    }
    return Answer.sentence(row.get("result"));
  }

  private static Map<String, String> show(Server server, long job) {
    List<Map<String, String>> rows = JsonRows.read(server.call(JOBS, "show", job).toString());
    return rows.get(0);
  }

  /** Such as {@code Job 17: 300 of 1000}. */
  private static String progress(Map<String, String> row) {
    if (row.get("state").equals("WAITING")) {
      return "Job " + row.get("job") + " waits";
    }
    String of = row.get("of").isEmpty() ? " done" : " of " + row.get("of");
    String findings =
        row.get("findings").equals("0") ? "" : ", " + row.get("findings") + " findings";
    return "Job " + row.get("job") + ": " + row.get("done") + of + findings;
  }
}
