package org.orrery.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the engine wants it: in UTF-8, at the service's own path, with plain headers. */
final class DoorRequest extends HttpServletRequestWrapper {

  private final byte[] body;
  private final String basePath;
  private final String service;
  private final Map<String, String> headers;

  /**
   * A request with another body, for a service.
   *
   * @param basePath the path of all services, such as {@code /services}
   */
  DoorRequest(HttpServletRequest request, String basePath, String service, byte[] body) {
    super(request);
    this.body = body;
    this.basePath = basePath;
    this.service = service;
    // The action's value is not ours to believe, and the engine is not to dispatch by it.
    this.headers =
        Map.of(
            "content-type",
            SoapDoorFilter.CONTENT_TYPE,
            "content-length",
            Integer.toString(body.length),
            "soapaction",
            "\"\"");
  }

  /** The engine describes a service to GET alone; the container keeps the body of a HEAD back. */
  @Override
  public String getMethod() {
    return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
  }

  @Override
  public @Nullable String getHeader(String name) {
    String ours = headers.get(name.toLowerCase(Locale.ROOT));
    return ours != null ? ours : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String ours = headers.get(name.toLowerCase(Locale.ROOT));
    return ours != null ? Collections.enumeration(List.of(ours)) : super.getHeaders(name);
  }

  @Override
  public String getContentType() {
    return SoapDoorFilter.CONTENT_TYPE;
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public String getRequestURI() {
    return getContextPath() + basePath + "/" + service;
  }

  @Override
  public String getServletPath() {
    return basePath;
  }

  @Override
  public String getPathInfo() {
    return "/" + service;
  }

  @Override
  public @Nullable String getQueryString() {
    return getMethod().equals("POST") ? null : "wsdl";
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the door reads synchronously");
    }
  }
}
