package org.orrery.job;

import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param text one line; the first 500 characters are kept
 * @param made the number of what it made; null = nothing that has one
 */
public record JobOutcome(String text, @Nullable Long made) {

  /** Of a job that made nothing with a number. */
  public static JobOutcome told(String text) {
    return new JobOutcome(text, null);
  }

  /** Of a job that made something. */
  public static JobOutcome made(long number, String text) {
    return new JobOutcome(text, number);
  }
}
