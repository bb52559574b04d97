package org.orrery.launcher;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** Tells the person at the terminal what is being done, with the seconds since the command. */
final class Progress {

  private static final long MILLISECONDS = 1_000;

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  /** One step, begun or done. */
  synchronized void say(String step) {
    long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS;
    out.printf("[%3d s] %s%n", seconds, step);
    out.flush();
  }

  /** Something to read or copy, without a mark before it. */
  synchronized void print(String text) {
    out.println(text);
    out.flush();
  }
}
