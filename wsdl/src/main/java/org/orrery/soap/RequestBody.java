package org.orrery.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request once, within its limit, as text. */
final class RequestBody {

  private static final Logger LOG = Logger.getLogger(RequestBody.class.getName());

  private static final long DRAIN_BYTES_MAX = 64L * 1024 * 1024;

  private static final int DRAIN_CHUNK_BYTES = 64 * 1024;

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
    InputStream input = request.getInputStream();
    byte[] body = input.readNBytes(max + 1);
    if (body.length > max) {
      drain(input);
      throw new TooLongException(max);
    }
    return body;
  }

  /** Most clients read no answer before they have sent all; there is an end to that, too. */
  private static void drain(InputStream input) {
    try {
      byte[] chunk = new byte[DRAIN_CHUNK_BYTES];
      for (long left = DRAIN_BYTES_MAX; left > 0; ) {
        int read = input.read(chunk);
        if (read < 0) {
          return;
        }
        left -= read;
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
