package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orrery.billing.BillingFixture;

/** How many threads share the work, and what comes of their troubles. */
class RunWorkersTest {

  private final BillingFixture billing = new BillingFixture();
  private final RunWorkers workers = billing.beans.get(RunWorkers.class);
  private final AtomicInteger done = new AtomicInteger();

  @AfterEach
  void set_back() {
    billing.set("billing.workers", "0");
  }

  @Test
  void as_many_threads_as_are_set_do_the_work_and_all_have_ended_when_it_returns() {
    workers.executor = executor(WhenAsked::new);
    billing.set("billing.workers", "3");

    workers.share(done::incrementAndGet);

    assertThat(done).hasValue(3);
  }

  @Test
  void zero_is_as_many_as_the_node_has_processors() {
    workers.executor = executor(WhenAsked::new);
    billing.set("billing.workers", "0");

    workers.share(done::incrementAndGet);

    assertThat(done).hasValue(Math.min(16, Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void there_are_never_more_than_sixteen() {
    workers.executor = executor(WhenAsked::new);
    billing.set("billing.workers", "17");

    workers.share(done::incrementAndGet);

    assertThat(done).hasValue(16);
  }

  @Test
  void a_container_without_a_thread_to_spare_leaves_the_work_to_the_caller() {
    workers.executor =
        executor(
            work -> {
              throw new RejectedExecutionException("full");
            });
    billing.set("billing.workers", "3");

    workers.share(done::incrementAndGet);

    assertThat(done).hasValue(1);
  }

  @Test
  void what_breaks_off_in_one_thread_breaks_off_the_run() {
    workers.executor = executor(WhenAsked::new);
    billing.set("billing.workers", "2");

    assertThatThrownBy(() -> workers.share(this::failTheSecondTime))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a worker of the bill run broke off")
        .hasRootCauseMessage("the lights went out");
  }

  @Test
  void an_interrupted_run_ends_and_stays_interrupted() {
    workers.executor = executor(Interrupted::new);
    billing.set("billing.workers", "2");

    assertThatThrownBy(() -> workers.share(done::incrementAndGet))
        .isInstanceOf(CancellationException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  private void failTheSecondTime() {
    if (done.incrementAndGet() == 2) {
      throw new IllegalArgumentException("the lights went out");
    }
  }

  private static ManagedExecutorService executor(Function<Runnable, Future<?>> submit) {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            RunWorkersTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> submit.apply((Runnable) arguments[0]));
  }

  /** Does its work when somebody waits for it, and not before. */
  private static class WhenAsked extends FutureTask<Void> {

    WhenAsked(Runnable work) {
      super(work, null);
    }

    @Override
    public Void get() throws InterruptedException, ExecutionException {
      run();
      return super.get();
    }
  }

  private static final class Interrupted extends WhenAsked {

    Interrupted(Runnable work) {
      super(work);
    }

    @Override
    public Void get() throws InterruptedException {
      throw new InterruptedException();
    }
  }
}
