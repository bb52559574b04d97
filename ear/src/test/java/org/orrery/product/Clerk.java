package org.orrery.product;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.orrery.product.ErrandBook.Outcome;

/** Does one errand after the other over one connection, and writes down what it was told. */
final class Clerk implements Runnable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Product product;
  private final SoapCaller soap;
  private final List<Person> customers;
  private final Random random;
  private final long endAt;
  private final ErrandBook book;
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
    }
  }

  ErrandBook book() {
    return book;
  }

  /** "code operation" of every kind of refusal it met, with how often. */
  Map<String, Integer> refusals() {
    return refusals;
  }

  private Outcome outcome(Errand errand) {
    SoapAnswer answer;
    try {
      answer = call(errand);
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

  private SoapAnswer call(Errand errand) {
    int number = book.size();
    BigDecimal amount = ErrandBook.amount(number);
    Object[] parameters = errand.parameters(target(errand).account(), amount, book.name(number));
    return soap.call(caller(errand), errand.operation(), parameters);
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

  private void awaitServer() {
    while (!product.node().isReady() && System.nanoTime() < endAt) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
