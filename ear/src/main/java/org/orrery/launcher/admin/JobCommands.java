package org.orrery.launcher.admin;

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
    long before = arguments.option("before").map(Command::id).orElse(0L);
    return new Answer.Rows(server.call(JOBS, "list", before).toString(), "There was no job.");
  }

  static Answer cancel(Server server, Arguments arguments) {
    long job = Command.id(Command.one(arguments, "JOB"));
    JobRow row = JobRow.of(JsonRows.read(server.call(JOBS, "cancel", job).toString()).get(0));
    return Answer.sentence(
        row.isOpen()
            ? "Job " + job + " ends at its next step."
            : "Job " + job + " is over: " + row.result());
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
    JobRow row = show(server, job);
    while (row.isOpen()) { // Ends with the job, or its server.
      server.pause(row.progress(), pause);
      pause = Math.min(2 * pause, PAUSE_MAX_MILLISECONDS);
      row = show(server, job);
    }
    if (!row.state().equals("DONE")) {
      throw new RefusedException("Job " + job + " broke off: " + row.result() + row.remedy());
    }
    if (row.hasFindings()) {
      throw new RefusedException(server.call("Books", "verification").toString());
    }
    return Answer.sentence(
        row.isRehearsal()
            ? server.call("Proof", "rehearsal", Command.id(row.made())).toString()
            : row.result());
  }

  private static JobRow show(Server server, long job) {
    return JobRow.of(JsonRows.read(server.call(JOBS, "show", job).toString()).get(0));
  }

  /** A job as the server shows it. */
  private record JobRow(
      String id,
      String kind,
      String state,
      String done,
      String of,
      String findings,
      String result,
      String made) {

    static JobRow of(Map<String, String> row) {
      return new JobRow(
          row.getOrDefault("job", ""),
          row.getOrDefault("kind", ""),
          row.getOrDefault("state", ""),
          row.getOrDefault("done", ""),
          row.getOrDefault("of", ""),
          row.getOrDefault("findings", "0"),
          row.getOrDefault("result", ""),
          row.getOrDefault("made", ""));
    }

    boolean isOpen() {
      return isWaiting() || state.equals("AT_WORK");
    }

    boolean isRehearsal() {
      return kind.equals("REHEARSAL");
    }

    /** What is left of it, and what to do. */
    String remedy() {
      return switch (kind) {
        case "BILLING_RUN" -> "\nWhat it charged is charged; the next run goes on from there.";
        case "REHEARSAL" -> "\nNothing of it is kept: rehearse again.";
        default -> "\nWhat it found is kept: books verify begins another one.";
      };
    }

    boolean hasFindings() {
      return !findings.equals("0");
    }

    /** Such as {@code Job 17: 300 of 1000}. */
    String progress() {
      if (isWaiting()) {
        return "Job " + id + " waits";
      }
      return "Job " + id + ": " + done + (of.isEmpty() ? " done" : " of " + of) + found();
    }

    private boolean isWaiting() {
      return state.equals("WAITING");
    }

    private String found() {
      return hasFindings() ? ", " + findings + " findings" : "";
    }
  }
}
