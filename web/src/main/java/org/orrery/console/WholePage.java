package org.orrery.console;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Keeps the text of a page until it is whole: in place of one that fails half way there is a page
 * that says so.
 *
 * <p>The container's own buffer could be made as large, but it is direct memory of that size for
 * each page, however small, and free again when the collector comes by: anybody could use it up at
 * the sign-in. Files do not pass here, since they are written as bytes.
 */
final class WholePage extends HttpServletResponseWrapper {

  private final CharArrayWriter text = new CharArrayWriter();
  private final PrintWriter writer = new PrintWriter(text);

  WholePage(HttpServletResponse response) {
    super(response);
  }

  /** Sends what was written, unless the answer is on its way already, such as a redirect. */
  void send() throws IOException {
    writer.flush();
    if (text.size() > 0 && !isCommitted()) {
      text.writeTo(getResponse().getWriter());
    }
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  /** Nothing is sent before it is whole. */
  @Override
  public void flushBuffer() {}

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  private void forget() {
    writer.flush();
    text.reset();
  }
}
