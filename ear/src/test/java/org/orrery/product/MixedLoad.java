package org.orrery.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.orrery.product.ErrandBook.Outcome;

/** Many clerks at work on the same customers at once, over a connection each. */
final class MixedLoad implements AutoCloseable {

  private static final int CLERKS = 32;
  private static final int CUSTOMERS = 40;

  private final List<Clerk> clerks = new ArrayList<>();
  private final ExecutorService desks = Executors.newFixedThreadPool(CLERKS);
  private final List<CompletableFuture<Void>> atWork = new ArrayList<>();

  /** Signs the customers up and sends the clerks to work; they stop when the time is over. */
  static MixedLoad begin(Product product, Duration time, Random random) {
    Cast cast = new Cast(new SoapCaller(product));
    List<Person> customers =
        IntStream.range(0, CUSTOMERS)
            .mapToObj(
                number ->
                    cast.signUp(Identity.ADMINISTRATOR, new SignupForm(Cast.unusedLogin("busy"))))
            .toList();
    MixedLoad load = new MixedLoad();
    long endAt = System.nanoTime() + time.toNanos();
    for (int number = 0; number < CLERKS; number++) {
      Random own = new Random(random.nextLong());
      load.clerks.add(new Clerk(number, product, customers, own, endAt));
    }
    load.clerks.forEach(clerk -> load.atWork.add(CompletableFuture.runAsync(clerk, load.desks)));
    return load;
  }

  /** Returns when all have gone home; fails the test if one could not do its work. */
  void await() {
    atWork.forEach(CompletableFuture::join);
  }

  List<ErrandBook> books() {
    return clerks.stream().map(Clerk::book).toList();
  }

  /** How often each kind of errand came to each kind of end: "DEBIT_ONCE REFUSED". */
  Map<String, Long> summary() {
    Map<String, Long> summary = new TreeMap<>();
    books()
        .forEach(
            book ->
                book.read(
                    (number, errand, outcome) ->
                        summary.merge(errand + " " + outcome, 1L, Long::sum)));
    return summary;
  }

  long count(Outcome wanted) {
    return summary().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(" " + wanted))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many calls with a key were sent again. */
  int repeats() {
    return clerks.stream().mapToInt(Clerk::repeats).sum();
  }

  /** "code errand" of every kind of refusal, with how often. */
  Map<String, Integer> refusals() {
    Map<String, Integer> all = new TreeMap<>();
    clerks.forEach(clerk -> clerk.refusals().forEach((k, n) -> all.merge(k, n, Integer::sum)));
    return all;
  }

  @Override
  public void close() {
    desks.shutdownNow();
  }
}
