package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets sign-ins of one login be checked one after the other, so that the limit on failures counts
 * each of them, and so that many right ones at once cost one hash.
 */
@ApplicationScoped
class SignInTurns {

  private static final int LOCKS = 256;
  private static final int WAIT_SECONDS = 10;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /**
   * Runs the check when it is its turn.
   *
   * @throws TooManyFailuresException if too many are before it
   */
  void take(String loginKey, Runnable check) {
    ReentrantLock lock = locks[Math.floorMod(loginKey.hashCode(), LOCKS)];
    try {
      if (!lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyFailuresException(
            "Too many sign-ins at once; try again in a moment", WAIT_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to check a password", e);
    }
    try {
      check.run();
    } finally {
      lock.unlock();
    }
  }
}
