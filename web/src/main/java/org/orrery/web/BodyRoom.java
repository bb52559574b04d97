package org.orrery.web;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory the bodies of all requests may take together, from arrival to answer. */
final class BodyRoom {

  private static final long BYTES_MAX = 64L * 1024 * 1024;

  private final AtomicLong taken = new AtomicLong();

  /** Takes some, or says that there is no more. */
  boolean take(int bytes) {
    if (taken.addAndGet(bytes) > BYTES_MAX) {
      taken.addAndGet(-bytes);
      return false;
    }
    return true;
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
