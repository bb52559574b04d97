package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.orrery.product.CallConnection.Answer;

/** Calls one service over so many connections at once, each as fast as it is answered. */
final class CallLoad {

  private static final double MILLISECOND = 1e6;

  private final URI address;
  private final Messages messages;
  private final int connections;

  /** What is sent. */
  @FunctionalInterface
  interface Messages {
    /** The next message of a connection, which are counted from 0. */
    byte[] next(int connection);
  }

  /**
   * What came of it.
   *
   * @param failed answers that are none, or faults
   */
  record Measure(
      double perSecond, double middleMilliseconds, double slowMilliseconds, int calls, int failed) {

    @Override
    public String toString() {
      return "%,9.1f/s  p50 %7.2f ms  p99 %7.2f ms  %d failed of %,d"
          .formatted(perSecond, middleMilliseconds, slowMilliseconds, failed, calls);
    }
  }

  private record Share(List<Long> nanoseconds, int failed) {}

  CallLoad(URI address, Messages messages, int connections) {
    this.address = address;
    this.messages = messages;
    this.connections = connections;
  }

  /** Goes on for some seconds. */
  Measure during(double seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long beganAt = System.nanoTime();
      long end = beganAt + (long) (seconds * 1e9);
      List<Callable<Share>> work = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int connection = i;
        work.add(() -> one(connection, end));
      }
      List<Share> shares = new ArrayList<>();
      for (Future<Share> share : threads.invokeAll(work)) {
        shares.add(share.get());
      }
      return measure(shares, (System.nanoTime() - beganAt) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a connection failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Share one(int number, long end) throws IOException {
    List<Long> nanoseconds = new ArrayList<>();
    int failed = 0;
    try (CallConnection connection = new CallConnection(address)) {
      for (long from = System.nanoTime(); from < end; from = System.nanoTime()) {
        Answer answer = connection.call(messages.next(number));
        nanoseconds.add(System.nanoTime() - from);
        failed += isGood(answer) ? 0 : 1;
      }
    }
    return new Share(nanoseconds, failed);
  }

  private static boolean isGood(Answer answer) {
    return answer.status() == 200 && answer.body().contains("Response");
  }

  private static Measure measure(List<Share> shares, double seconds) {
    long[] all =
        shares.stream()
            .flatMap(share -> share.nanoseconds().stream())
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    int failed = shares.stream().mapToInt(Share::failed).sum();
    return new Measure(
        all.length / seconds, quantile(all, 0.50), quantile(all, 0.99), all.length, failed);
  }

  private static double quantile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))]
        / MILLISECOND;
  }
}
