package org.orrery.soap;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What work costs the processor, however busy the machine is; to be compared, not to be known. */
final class CpuTime {

  private static final int RUNS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  /**
   * The least of several runs, in nanoseconds: the first ones are slow for reasons of their own.
   */
  static long least(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      long began = THREADS.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - began);
    }
    return least;
  }
}
