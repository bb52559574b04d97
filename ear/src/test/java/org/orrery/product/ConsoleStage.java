package org.orrery.product;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Everybody whom the tables of the console name, before the console of one product, and what they
 * may want to see there.
 */
final class ConsoleStage {

  /** A number that nothing has. */
  private static final String NOTHING = "987654";

  private static final String AT_WORK =
      "select count(*)::text from orrery.job where ended_at is null and slot not like ?";

  private static final int LOOKS_MAX = 600;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

  private final Map<String, ConsoleCaller> callers = new HashMap<>();
  private final Product product;
  private final AuthorisationStage stage;
  private final ConsoleThings things;

  private ConsoleStage(Product product) throws SQLException, IOException, InterruptedException {
    this.product = product;
    stage = new AuthorisationStage(product);
    things = new ConsoleThings(product, stage);
  }

  /** On a product of its own, started once for all tests of this JVM, which ends it. */
  static ConsoleStage shared() {
    return Shared.STAGE;
  }

  Product product() {
    return product;
  }

  Rows rows() {
    return new Rows(product);
  }

  Cast cast() {
    return stage.cast();
  }

  /** Somebody before the console, signed in if that is possible. */
  ConsoleCaller caller(String name) throws IOException, InterruptedException {
    if (!callers.containsKey(name)) {
      callers.put(name, come(name));
    }
    return callers.get(name);
  }

  /** One more browser of the same person. */
  ConsoleCaller come(String name) throws IOException, InterruptedException {
    ConsoleCaller caller = new ConsoleCaller(product);
    return name.equals("nobody")
        ? caller
        : caller.signIn(stage.identity(name, stage.about("client")));
  }

  /** Has the passwords of all who are signed in have been shown so many minutes ago. */
  void passwordsWereShown(int minutesAgo) throws SQLException {
    String unused =
        rows()
            .text(
                "with aged as (update orrery.console_session"
                    + " set proven_at = now() - make_interval(mins => ?::int) returning 1)"
                    + " select count(*)::text from aged",
                String.valueOf(minutesAgo));
  }

  /** Returns when nothing that somebody has started is at work any more. */
  void awaitJobs() throws SQLException {
    String others = ConsoleThings.SLOT + "-%";
    for (int look = 0; look < LOOKS_MAX && !rows().text(AT_WORK, others).equals("0"); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** A text with what there is in the places of its names. */
  String fill(String text) {
    Map<String, String> values = new HashMap<>();
    return NAME.matcher(text)
        .replaceAll(found -> values.computeIfAbsent(found.group(1), things::value));
  }

  /** The same with what nobody has. */
  static String fillWithNothing(String text) {
    return NAME.matcher(text).replaceAll(ConsoleStage::nothing);
  }

  private static String nothing(MatchResult found) {
    return switch (found.group(1)) {
      case "run", "newBrake" -> "1999-12-31";
      default -> NOTHING;
    };
  }

  /** Begins with the first test that asks for it. */
  private static final class Shared {

    static final ConsoleStage STAGE = begin();

    private static ConsoleStage begin() {
      try {
        return new ConsoleStage(ProductBuilder.aProduct().named("console-pages").start());
      } catch (SQLException | IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
