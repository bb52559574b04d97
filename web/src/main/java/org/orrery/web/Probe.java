package org.orrery.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer may take long, for those who cannot wait. It is asked once at a time:
 * however many wait, and however long it hangs, it takes one thread.
 */
final class Probe<T> {

  private final Supplier<T> question;
  private final Executor threads;
  private @Nullable CompletableFuture<T> asked;

  Probe(Supplier<T> question, Executor threads) {
    this.question = question;
    this.threads = threads;
  }

  /**
   * The answer, if there is one in time; of those who ask while the question hangs, each waits for
   * the same one.
   *
   * @throws IllegalStateException if the question failed
   */
  Optional<T> answer(Duration patience) {
    try {
      return Optional.of(asked().get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("whoever asked is interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check failed", e.getCause());
    }
  }

  private synchronized CompletableFuture<T> asked() {
    CompletableFuture<T> last = asked;
    if (last == null || last.isDone()) {
      last = CompletableFuture.supplyAsync(question, threads);
      asked = last;
    }
    return last;
  }
}
