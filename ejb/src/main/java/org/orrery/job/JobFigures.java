package org.orrery.job;

import org.jspecify.annotations.Nullable;

/**
 * How far work has come.
 *
 * @param done charges of a run, accounts of a verification or rehearsal
 * @param total of how many; null = nobody knows
 * @param findings what a verification has found wrong so far
 */
public record JobFigures(long done, @Nullable Long total, long findings) {

  static final JobFigures NONE = new JobFigures(0, null, 0);

  /** For people, such as {@code 300 of 1000, 2 findings}. */
  @Override
  public String toString() {
    String text = total == null ? done + " done" : done + " of " + total;
    return findings == 0 ? text : text + ", " + findings + " findings";
  }
}
