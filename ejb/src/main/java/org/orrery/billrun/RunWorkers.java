package org.orrery.billrun;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

/** The threads of this node that work on a run. */
@ApplicationScoped
class RunWorkers {

  /** Fewer than a node has connections; more would only wait for the database. */
  private static final int WORKERS_MAX = 16;

  @Resource ManagedExecutorService executor;
  @Inject Settings settings;

  /**
   * Lets several threads do the same work, the caller's among them, and returns when all have
   * ended. A container that has no thread to spare leaves the work to the caller.
   *
   * @throws RuntimeException what broke the work off, in any of the threads
   */
  void share(Runnable work) {
    List<Future<?>> others = new ArrayList<>();
    for (int worker = 1; worker < count(); worker++) {
      try {
        others.add(executor.submit(work));
      } catch (RejectedExecutionException e) {
        break;
      }
    }
    try {
      work.run();
    } finally {
      others.forEach(RunWorkers::await);
    }
  }

  /** How many threads: the setting {@code billing.workers}; 0 = as many as there are processors. */
  private int count() {
    long set = settings.find(SettingCatalogue.WORKERS).orElse(0L);
    long count = set > 0 ? set : Runtime.getRuntime().availableProcessors();
    return (int) Math.min(count, WORKERS_MAX);
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the bill run was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker of the bill run broke off", e.getCause());
    }
  }
}
