package org.orrery.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads for health alone: those of bill runs may all be at work while somebody wants to know
 * whether the node lives.
 */
@ApplicationScoped
class ProbeThreads {

  /** One for each {@link Probe}. */
  private static final int THREADS_MAX = 2;

  private static final int IDLE_SECONDS = 30;

  @Resource ManagedThreadFactory threads;

  private @Nullable ThreadPoolExecutor executor;

  @PostConstruct
  void start() {
    var made =
        new ThreadPoolExecutor(
            THREADS_MAX,
            THREADS_MAX,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(THREADS_MAX),
            threads);
    made.allowCoreThreadTimeOut(true);
    executor = made;
  }

  @PreDestroy
  void stop() {
    ThreadPoolExecutor made = executor;
    if (made != null) {
      made.shutdownNow();
    }
  }

  Executor executor() {
    return Objects.requireNonNull(executor);
  }
}
