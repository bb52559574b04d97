package org.orrery.payment;

import java.util.Random;
import java.util.function.Supplier;

/** Turns the lights out now and then, by a seed that is printed with a failure. */
final class Crashes {

  /** What nobody catches: the worker is gone. */
  static final class LightsOut extends Error {
    private static final long serialVersionUID = 1L;

    LightsOut() {
      super("the lights went out", null, false, false);
    }
  }

  private final Random random;
  private final int oneIn;
  private int happened;

  private Crashes(Random random, int oneIn) {
    this.random = random;
    this.oneIn = oneIn;
  }

  static Crashes never() {
    return new Crashes(new Random(0), 0);
  }

  /** At each place, once in so many times. */
  static Crashes seeded(long seed, int oneIn) {
    return new Crashes(new Random(seed), oneIn);
  }

  /** Before it or after it. */
  <T> T around(Supplier<T> call) {
    perhaps();
    return after(call);
  }

  /** When it is done. */
  <T> T after(Supplier<T> call) {
    T result = call.get();
    perhaps();
    return result;
  }

  private synchronized void perhaps() {
    if (oneIn > 0 && random.nextInt(oneIn) == 0) {
      happened++;
      throw new LightsOut();
    }
  }

  synchronized int happened() {
    return happened;
  }
}
