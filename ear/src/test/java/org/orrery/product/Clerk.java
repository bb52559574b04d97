package org.orrery.product;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.orrery.product.Errand.Trace;
import org.orrery.product.ErrandBook.Outcome;

/** Does one errand after the other over one connection, and writes down what it was told. */
final class Clerk implements Runnable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration RESTART_LIMIT = Duration.ofMinutes(4);
  private static final int PAUSE_MILLISECONDS = Integer.getInteger("orrery.load.pause.millis", 0);

  /** One of so many that were acknowledged is sent again all the same. */
  private static final int REPEATED = 20;

  private final Product product;
  private final SoapCaller soap;
  private final List<Person> customers;
  private final Random random;
  private final long endAt;
  private final ErrandBook book;
  private int repeats;
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  /**
   * Is at work until {@code endAt} of {@link System#nanoTime}.
   *
   * @param number nobody else's
   */
  Clerk(int number, Product product, List<Person> customers, Random random, long endAt) {
    this.product = product;
    this.soap = new SoapCaller(product);
    this.customers = customers;
    this.random = random;
    this.endAt = endAt;
    this.book = new ErrandBook(number);
  }

  @Override
  public void run() {
    while (System.nanoTime() < endAt) {
      Errand errand = Errand.any(random.nextInt());
      book.write(errand, outcome(errand));
      LockSupport.parkNanos(Duration.ofMillis(PAUSE_MILLISECONDS).toNanos());
    }
  }

  /** How often it sent a call with a key again. */
  int repeats() {
    return repeats;
  }

  ErrandBook book() {
    return book;
  }

  /** "code operation" of every kind of refusal it met, with how often. */
  Map<String, Integer> refusals() {
    return refusals;
  }

  /** Half of what leaves a trace has a key; if that is cut off, it is sent again as it was. */
  private Outcome outcome(Errand errand) {
    String name = book.name(book.size());
    Supplier<SoapAnswer> call = call(errand, name);
    Outcome told = attempt(errand, call);
    if (told == Outcome.CUT_OFF && isKeyed(errand)) {
      told = attempt(errand, call);
      repeats++;
    } else if (told == Outcome.ACKNOWLEDGED && isKeyed(errand) && random.nextInt(REPEATED) == 0) {
      told = attempt(errand, call);
      repeats++;
    }
    return told;
  }

  private Outcome attempt(Errand errand, Supplier<SoapAnswer> call) {
    SoapAnswer answer;
    try {
      answer = call.get();
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof IOException) {
        awaitServer();
        return Outcome.CUT_OFF;
      }
      throw e;
    }
    if (!answer.isFault()) {
      return Outcome.ACKNOWLEDGED;
    }
    refusals.merge(answer.outcome() + " " + errand, 1, Integer::sum);
    return Outcome.REFUSED;
  }

  private Supplier<SoapAnswer> call(Errand errand, String name) {
    BigDecimal amount = ErrandBook.amount(book.size());
    Object[] parameters = errand.parameters(target(errand).account(), amount, name);
    Identity by = caller(errand);
    return isKeyed(errand)
        ? () -> soap.once(name, by, errand.operation(), parameters)
        : () -> soap.call(by, errand.operation(), parameters);
  }

  private boolean isKeyed(Errand errand) {
    return errand.trace() != Trace.NONE && book.size() % 2 == 0;
  }

  private Identity caller(Errand errand) {
    return switch (errand) {
      case LIST_ACCOUNTS, DEBIT_A_STRANGER -> customers.get(0).identity();
      default -> Identity.ADMINISTRATOR;
    };
  }

  /** The first only asks for others'; the last quarter is suspended now and then. */
  private Person target(Errand errand) {
    int suspendable = customers.size() / 4;
    int from =
        switch (errand) {
          case SUSPEND, RESUME -> customers.size() - suspendable;
          default -> 1;
        };
    return customers.get(from + random.nextInt(customers.size() - from));
  }

  /** Also beyond the end of work: what is sent again has to be understood. */
  private void awaitServer() {
    long deadline = System.nanoTime() + RESTART_LIMIT.toNanos();
    while (!product.node().isReady() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
