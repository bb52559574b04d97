package org.orrery.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request once, within its limit. Whoever stands before the application has
 * waited until it was there.
 */
final class RequestBody {

  /** Says that a body is not whole, and why, as an HTTP status; set before the application. */
  static final String STATUS_ATTRIBUTE = "org.orrery.body-status";

  private RequestBody() {}

  /**
   * The body's bytes.
   *
   * @throws DoorRefusedException if it is not XML by its content type
   * @throws TooLongException if it has more bytes than a request may have
   * @throws InterruptedIOException if it did not come in time
   * @throws CallWeight.TooMuchException if there was no room for it
   */
  static byte[] bytes(HttpServletRequest request) throws IOException {
    requireXml(request.getContentType());
    int max = Limits.STANDARD.bodyBytes();
    Object status = request.getAttribute(STATUS_ATTRIBUTE);
    if (Integer.valueOf(HttpServletResponse.SC_REQUEST_TIMEOUT).equals(status)) {
      throw new InterruptedIOException("the request did not arrive in time");
    }
    if (Integer.valueOf(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE).equals(status)) {
      throw new TooLongException(max);
    }
    if (status != null) {
      throw new CallWeight.TooMuchException();
    }
    byte[] body = request.getInputStream().readNBytes(expected(request, max + 1));
    if (body.length > max) {
      throw new TooLongException(max);
    }
    return body;
  }

  /** As many as are announced, so that no more room is taken than they need; or the most. */
  private static int expected(HttpServletRequest request, int most) {
    long announced = request.getContentLengthLong();
    return announced < 0 || announced > most ? most : (int) announced;
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
