package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Debits through a balancer, over several connections at once, half of them with an idempotency
 * key. A call with a key is sent again until it is answered, as docs/integrator.md asks of a
 * client; one without is sent once.
 */
final class BalancedCalls implements AutoCloseable {

  private static final int OK = 200;
  private static final int AT_ONCE = 8;
  private static final int CALLS_MAX = 100_000;
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(10);
  private static final int REPETITIONS_MAX = 5;
  private static final Duration BETWEEN_REPETITIONS = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicLong lastFailureAt = new AtomicLong();
  private final URI service;
  private final long account;

  final Set<String> answered = ConcurrentHashMap.newKeySet();

  /** What came instead of an answer, by name: to calls with a key that no repetition mended. */
  final Map<String, String> failedWithKey = new ConcurrentHashMap<>();

  final Map<String, String> failedWithout = new ConcurrentHashMap<>();

  /**
   * Calls with a key that the balancer did not see through, so that their client sent them again.
   */
  final Set<String> repeated = ConcurrentHashMap.newKeySet();

  private volatile boolean ending;

  private BalancedCalls(URI balancer, long account) {
    this.service = balancer.resolve("/psoft/services/AdminServices");
    this.account = account;
  }

  /** Debits an account until it is closed. */
  static BalancedCalls begin(URI balancer, long account) {
    BalancedCalls calls = new BalancedCalls(balancer, account);
    for (int thread = 0; thread < AT_ONCE; thread++) {
      calls.threads.execute(calls::work);
    }
    return calls;
  }

  /** Returns when so many more calls were answered. */
  void awaitAnswers(int more) {
    int wanted = answered.size() + more;
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (answered.size() < wanted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("only " + answered.size() + " of " + wanted);
      }
      LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
    }
  }

  /** By {@link System#nanoTime}; 0 = no call failed. */
  long lastFailureAt() {
    return lastFailureAt.get();
  }

  /** Ends the load and waits for the last answers. */
  @Override
  public void close() {
    ending = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("calls without end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    for (int n = 0; n < CALLS_MAX && !ending; n++) {
      debit(numbers.incrementAndGet());
      LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
    }
  }

  private void debit(int number) {
    String name = "balanced-" + number;
    boolean isKeyed = number % 2 == 0;
    String failure = call(name, isKeyed);
    for (int again = 0; isKeyed && !failure.isEmpty() && again < REPETITIONS_MAX; again++) {
      repeated.add(name);
      LockSupport.parkNanos(BETWEEN_REPETITIONS.toNanos());
      failure = call(name, true);
    }
    if (failure.isEmpty()) {
      answered.add(name);
    } else {
      (isKeyed ? failedWithKey : failedWithout).put(name, failure);
    }
  }

  /** Empty if it was answered. */
  private String call(String name, boolean isKeyed) {
    String failure = send(name, isKeyed);
    if (!failure.isEmpty()) {
      lastFailureAt.set(System.nanoTime());
    }
    return failure;
  }

  private String send(String name, boolean isKeyed) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service)
            .timeout(TIMEOUT)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofString(envelope(name)));
    if (isKeyed) {
      request.header("Idempotency-Key", account + "-" + name); // Not that of another load.
    }
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == OK ? "" : response.statusCode() + " " + response.body();
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e.toString();
    }
  }

  private String envelope(String name) {
    StringBuilder token = new StringBuilder();
    Identity.ADMINISTRATOR
        .token()
        .forEach((key, value) -> token.append("<%1$s>%2$s</%1$s>".formatted(key, value)));
    return """
        <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>
        <a:oneTimeDebit xmlns:a='AdminServices'><at>%s</at><accountId>%d</accountId>
        <amount>1</amount><description>%s</description></a:oneTimeDebit>
        </e:Body></e:Envelope>"""
        .formatted(token, account, name);
  }
}
