package org.orrery.job;

/** How a job stands. */
public enum JobState {
  /** Nobody has begun it. */
  WAITING,
  /** A server is at it. */
  AT_WORK,
  /** It came to its end, whatever it found. */
  DONE,
  /** It was refused, failed, or lost its server; the result tells. */
  BROKEN_OFF
}
