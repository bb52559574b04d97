package org.orrery.soap;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request once, within its limit, as text. */
final class RequestBody {

  private static final Logger LOG = Logger.getLogger(RequestBody.class.getName());

  private static final long DRAIN_BYTES_MAX = 64L * 1024 * 1024;

  private static final int CHUNK_BYTES = 16 * 1024;

  private static final int PATIENCE_MILLISECONDS = 10_000;

  private static final int SHORT_WAIT_MILLISECONDS = 100;

  private static final int NAP_MILLISECONDS = 20;

  /** Below this rate a sender is slow on purpose. */
  private static final int BYTES_PER_MILLISECOND_MIN = 32;

  /** A body mostly follows its headers at once, sooner than a sleep would end. */
  private static final int POLLS_BEFORE_SLEEP = 200;

  private RequestBody() {}

  /**
   * The body as text, whatever its charset.
   *
   * @throws DoorRefusedException if it is not XML by its content type, or not in its charset
   * @throws TooLongException if it has more bytes than a request may have
   */
  static String text(HttpServletRequest request) throws IOException {
    requireXml(request.getContentType());
    return BodyText.decode(body(request), request.getContentType());
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    int max = Limits.STANDARD.bodyBytes();
    ServletInputStream input = request.getInputStream();
    byte[] body = read(input, max + 1, PATIENCE_MILLISECONDS);
    if (body.length > max) {
      drain(input);
      throw new TooLongException(max);
    }
    return body;
  }

  /**
   * Reads until the end or until there is enough, without ever blocking: who sends too slowly gets
   * an answer, where the container's own time-out would only cut the connection.
   *
   * @param patienceMilliseconds how long to wait in all; more as more arrives
   * @throws InterruptedIOException if that is over
   */
  static byte[] read(ServletInputStream input, int enough, int patienceMilliseconds)
      throws IOException {
    var body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_BYTES];
    int polls = 0;
    int waitedMilliseconds = 0;
    while (body.size() < enough && !input.isFinished()) {
      int ready = Math.min(Math.min(input.available(), chunk.length), enough - body.size());
      if (ready > 0) {
        body.write(chunk, 0, Math.max(0, input.read(chunk, 0, ready)));
      } else if (++polls < POLLS_BEFORE_SLEEP) {
        Thread.onSpinWait();
      } else if (waitedMilliseconds
          < patienceMilliseconds + body.size() / BYTES_PER_MILLISECOND_MIN) {
        waitedMilliseconds += nap(waitedMilliseconds);
      } else {
        throw new InterruptedIOException("the request did not arrive in time");
      }
    }
    return body.toByteArray();
  }

  /** Sleeps, the longer the less hope there is; returns for how many milliseconds. */
  private static int nap(int waitedMilliseconds) throws InterruptedIOException {
    int milliseconds = waitedMilliseconds < SHORT_WAIT_MILLISECONDS ? 1 : NAP_MILLISECONDS;
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server is stopping");
    }
    return milliseconds;
  }

  /** Most clients read no answer before they have sent all; there is an end to that, too. */
  private static void drain(ServletInputStream input) {
    try {
      byte[] chunk = new byte[CHUNK_BYTES];
      long left = DRAIN_BYTES_MAX;
      int waitedMilliseconds = 0;
      while (left > 0 && waitedMilliseconds < PATIENCE_MILLISECONDS && !input.isFinished()) {
        int ready = Math.min(input.available(), chunk.length);
        if (ready > 0) {
          left -= Math.max(0, input.read(chunk, 0, ready));
        } else {
          waitedMilliseconds += nap(waitedMilliseconds);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "a request that is too long was cut off", e);
    }
  }

  private static void requireXml(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (!type.isBlank() && !type.contains("xml")) {
      throw new DoorRefusedException(
          DoorFault.MALFORMED_REQUEST, "The content type must be text/xml, not " + contentType);
    }
  }

  /** More bytes than a request may have: the one failure with an HTTP status of its own. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(int max) {
      super("The request has more than " + max + " bytes");
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
