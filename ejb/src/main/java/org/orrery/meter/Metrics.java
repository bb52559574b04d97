package org.orrery.meter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Callers;
import org.orrery.security.SignIns;

/** All that watchers read, in the form of Prometheus. */
@ApplicationScoped
public class Metrics {

  /** The form of {@link #text}. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  @Inject Meters meters;
  @Inject FigureBook figures;
  @Inject Callers callers;

  @PostConstruct
  void begin() {
    for (Figure figure : Figure.values()) {
      gauge(figure.meter(), figure.description(), () -> number(figure));
    }
    gauge(
        "orrery.books.sound",
        "1 while nothing stands that a verification found, 0 otherwise",
        () ->
            figures.number(Figure.FINDINGS).stream()
                .mapToObj(n -> n == 0 ? 1 : 0)
                .findFirst()
                .orElse(null));
    gauge(
        "orrery.database.up",
        "1 if the database answered when it was asked last, 0 otherwise",
        () -> figures.isKnown() ? 1 : 0);
    gauge(
        "orrery.hashes.waiting",
        "Sign-ins that wait to be checked",
        () -> callers.signIns().hashesWaiting());
    gauge(
        "orrery.hashes.working",
        "Passwords that are checked now",
        () -> callers.signIns().hashesAtWork());
    counter("right", SignIns::right);
    counter("wrong", SignIns::wrong);
    counter("locked_out", SignIns::lockedOut);
  }

  /** What this node has counted by now; what belongs to the database is up to 15 seconds old. */
  public String text() {
    figures.refresh();
    return meters.registry().scrape(CONTENT_TYPE);
  }

  /**
   * Has watchers shown one number more.
   *
   * @param name with dots, such as {@code orrery.pool.in.use}
   * @param number asked at each look; null = not known now, which is shown as NaN
   */
  public void gauge(String name, String description, Supplier<@Nullable Number> number) {
    Gauge.builder(name, number).description(description).register(registry());
  }

  private void counter(String result, ToLongFunction<SignIns> count) {
    FunctionCounter.builder("orrery.sign.ins", callers, asked -> count.applyAsLong(asked.signIns()))
        .description("Passwords that were checked, and sign-ins turned away before that")
        .tag("result", result)
        .register(registry());
  }

  private @Nullable Number number(Figure figure) {
    var number = figures.number(figure);
    return number.isPresent() ? number.getAsLong() : null;
  }

  private MeterRegistry registry() {
    return meters.registry();
  }
}
