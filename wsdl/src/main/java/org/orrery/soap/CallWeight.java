package org.orrery.soap;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how much is decoded at once, by the bytes of the calls: a call takes many times its own
 * size while it is. A thousand honest calls fit; of the largest, two.
 */
final class CallWeight {

  private static final int BYTES_MAX = 2 * Limits.STANDARD.bodyBytes();

  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore bytes = new Semaphore(BYTES_MAX);

  /**
   * Waits until there is room for a call; {@link #putDown} has to follow.
   *
   * @throws TooMuchException if there is none for ten seconds
   */
  void takeUp(int weight) throws IOException {
    try {
      if (!bytes.tryAcquire(weight, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new TooMuchException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooMuchException();
    }
  }

  void putDown(int weight) {
    bytes.release(weight);
  }

  /** The server has its hands full of large requests; smaller ones still get through. */
  static final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super("The server has too many large requests at once; try again in a while");
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
