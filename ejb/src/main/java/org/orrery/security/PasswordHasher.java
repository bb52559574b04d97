package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Hashes and checks passwords, a bounded number at a time: each takes 19 MiB and much of a core.
 *
 * <p>Their memory goes from one that is done to one that waits, and is wiped when none does.
 */
@ApplicationScoped
class PasswordHasher {

  private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int WAIT_SECONDS = 10;

  /** Checked when there is no such login, so that the answer takes as long as for a known one. */
  private static final Argon2Hash NOBODYS =
      Argon2Hash.of(new Password("nobody's password"), new HashMemory());

  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  /** As many as were at work at a time; the collector may have them: kept, they made it slower. */
  final Queue<WeakReference<HashMemory>> memories = new ConcurrentLinkedQueue<>();

  String hash(Password password) {
    return bounded(memory -> Argon2Hash.of(password, memory).toString());
  }

  boolean matches(String password, String storedHash) {
    return bounded(memory -> Argon2Hash.parse(storedHash).matches(password, memory));
  }

  /** Spends the time of a check; always false. */
  boolean matchesNobody(String password) {
    bounded(memory -> NOBODYS.matches(password, memory));
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

  private <T> T bounded(Function<HashMemory, T> work) {
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
      return inMemory(work);
    } finally {
      places.release();
    }
  }

  private <T> T inMemory(Function<HashMemory, T> work) {
    HashMemory memory = memory();
    try {
      return work.apply(memory);
    } finally {
      if (!handedOn(memory)) {
        memory.wipe();
        memories.add(new WeakReference<>(memory));
      }
    }
  }

  /** Leaves it to one who waits, as it is; false if no more wait than memories are left to. */
  private synchronized boolean handedOn(HashMemory memory) {
    return places.getQueueLength() > memories.size() && memories.add(new WeakReference<>(memory));
  }

  private HashMemory memory() {
    for (var kept = memories.poll(); kept != null; kept = memories.poll()) {
      HashMemory memory = kept.get();
      if (memory != null) {
        return memory;
      }
    }
    return new HashMemory();
  }
}
