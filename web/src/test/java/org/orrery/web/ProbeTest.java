package org.orrery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch comes = new CountDownLatch(1);

  @AfterEach
  void let_go() {
    comes.countDown();
    threads.shutdown();
  }

  @Test
  void an_answer_in_time_is_told_and_the_next_one_asks_anew() {
    Probe<Integer> probe = new Probe<>(asked::incrementAndGet, threads);

    assertThat(probe.answer(LONG)).hasValue(1);
    assertThat(probe.answer(LONG)).hasValue(2);
  }

  @Test
  void a_question_that_hangs_takes_one_thread_however_many_ask() {
    Probe<Integer> probe = new Probe<>(this::hanging, threads);

    for (int n = 0; n < 10; n++) {
      assertThat(probe.answer(SHORT)).isEmpty();
    }
    assertThat(asked).hasValueLessThanOrEqualTo(1);
    comes.countDown();

    assertThat(probe.answer(LONG)).as("once it goes on").isPresent();
  }

  @Test
  void a_question_that_fails_is_asked_again() {
    Probe<Integer> probe =
        new Probe<>(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalArgumentException("once");
              }
              return 5;
            },
            threads);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> probe.answer(LONG))
        .havingRootCause()
        .withMessage("once");
    assertThat(probe.answer(LONG)).hasValue(5);
  }

  private int hanging() {
    int number = asked.incrementAndGet();
    try {
      comes.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return number;
  }
}
