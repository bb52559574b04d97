package org.orrery.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one clerk did and was told, errand by errand; a pointer each, since there are millions.
 *
 * <p>Written by its clerk alone, read by others when the clerk has gone home.
 */
final class ErrandBook {

  /** What a clerk was told in the end. */
  enum Outcome {
    ACKNOWLEDGED,
    REFUSED,
    /** The connection broke off with no answer. */
    CUT_OFF
  }

  /** Amounts in cents are these and up, and come round again after so many errands. */
  private static final int CENTS_MIN = 100;

  private static final int CENTS_RANGE = 9_900;

  private final int clerk;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Errand, Map<Outcome, Line>> known = new EnumMap<>(Errand.class);

  ErrandBook(int clerk) {
    this.clerk = clerk;
  }

  void write(Errand errand, Outcome outcome) {
    lines.add(
        known
            .computeIfAbsent(errand, key -> new EnumMap<>(Outcome.class))
            .computeIfAbsent(outcome, key -> new Line(errand, outcome)));
  }

  /** So many errands are done; the next has this number. */
  int size() {
    return lines.size();
  }

  /** Nobody else's, and no other errand's. */
  String name(int number) {
    return "load-" + clerk + "-" + number;
  }

  /** What the errand is about, of money; the same whenever it is asked. */
  static BigDecimal amount(int number) {
    return BigDecimal.valueOf(CENTS_MIN + number % CENTS_RANGE, 2);
  }

  /** Reads all in their order. */
  void read(Reader reader) {
    for (int number = 0; number < lines.size(); number++) {
      reader.read(number, lines.get(number).errand(), lines.get(number).outcome());
    }
  }

  /** Takes one line of the book. */
  interface Reader {
    void read(int number, Errand errand, Outcome outcome);
  }

  /** One of the few kinds of line that there are. */
  private record Line(Errand errand, Outcome outcome) {}
}
