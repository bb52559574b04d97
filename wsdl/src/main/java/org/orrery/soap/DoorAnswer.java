package org.orrery.soap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the engine's answer until it is whole, so that its length is known and it can be judged.
 */
final class DoorAnswer extends HttpServletResponseWrapper {

  private static final int INITIAL_BYTES = 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_BYTES);

  DoorAnswer(HttpServletResponse response) {
    super(response);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Kept(bytes);
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
  }

  @Override
  public void setContentLength(int length) {
    // The length is what there is in the end.
  }

  @Override
  public void setContentLengthLong(long length) {
    // As above.
  }

  @Override
  public void flushBuffer() {
    // Nothing leaves before it is whole.
  }

  @Override
  public void reset() {
    bytes.reset();
    super.reset();
  }

  @Override
  public void resetBuffer() {
    bytes.reset();
  }

  private static final class Kept extends ServletOutputStream {

    private final ByteArrayOutputStream bytes;

    Kept(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      bytes.write(source, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("the door writes synchronously");
    }
  }
}
