package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords, a bounded number at a time: each takes 19 MiB and much of a core.
 */
@ApplicationScoped
class PasswordHasher {

  private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int WAIT_SECONDS = 10;

  /** Checked when there is no such login, so that the answer takes as long as for a known one. */
  private static final Argon2Hash NOBODYS = Argon2Hash.of(new Password("nobody's password"));

  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  String hash(Password password) {
    return bounded(() -> Argon2Hash.of(password).toString());
  }

  boolean matches(String password, String storedHash) {
    return bounded(() -> Argon2Hash.parse(storedHash).matches(password));
  }

  /** Spends the time of a check; always false. */
  boolean matchesNobody(String password) {
    bounded(() -> NOBODYS.matches(password));
    return false;
  }

  /** How many threads wait for a place. */
  int waiting() {
    return places.getQueueLength();
  }

  /** How many places are taken. */
  int atWork() {
    return AT_A_TIME - places.availablePermits();
  }

  private <T> T bounded(Supplier<T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new TooManyFailuresException(
            "Too many sign-ins at once; try again in a moment", WAIT_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to check a password", e);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
