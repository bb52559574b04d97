package org.orrery.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.AdminServices;

/** The whole door without a web container: the filter, and the engine behind it. */
final class Door {

  private static final String PATH = "/psoft/services/AdminServices";

  private final SoapDoorFilter filter;
  private final UnaryOperator<byte[]> engine;
  private final Map<String, String> requestHeaders = new HashMap<>();
  private @Nullable Integer bodyStatus;

  /** What a client gets. */
  record Answer(int status, String contentType, String body, Map<String, String> headers) {}

  Door(UnaryOperator<byte[]> engine) {
    this.filter = new SoapDoorFilter(service -> Optional.empty());
    this.engine = engine;
  }

  private Door(ServiceBean bean) {
    this.filter =
        new SoapDoorFilter(
            service -> Optional.of(bean).filter(any -> service.equals("AdminServices")));
    this.engine =
        request -> {
          throw new IllegalStateException("the engine was asked");
        };
  }

  /** As it is in the product: calls go from the door to the service. */
  static Door of(RecordingService service) {
    var endpoint = service.endpoint();
    return new Door(
        new ServiceBean(
            AdminServices.class, AdminServices.class, () -> endpoint, InProcessServer::translate));
  }

  /** The engine has the calls, for comparison. */
  static Door ofEngine(RecordingService service) {
    return new Door(new InProcessServer(service)::call);
  }

  Door withHeader(String name, String value) {
    requestHeaders.put(name, value);
    return this;
  }

  /** As if the body had not arrived whole. */
  Door withBodyStatus(int status) {
    bodyStatus = status;
    return this;
  }

  Answer post(String body) {
    return send("POST", PATH, body.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8");
  }

  Answer post(byte[] body, @Nullable String contentType) {
    return send("POST", PATH, body, contentType);
  }

  Answer postTo(String path, String body) {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), "text/xml");
  }

  Answer send(String method, String uri, byte[] body, @Nullable String contentType) {
    return send(method, uri, input(new ByteArrayInputStream(body)), contentType);
  }

  Answer send(String method, String uri, ServletInputStream body, @Nullable String contentType) {
    String[] pathAndQuery = uri.split("\\?", 2);
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("getAttribute " + RequestBody.STATUS_ATTRIBUTE, bodyStatus);
    properties.put("getMethod", method);
    properties.put("getRequestURI", pathAndQuery[0]);
    properties.put(
        "getServletPath", pathAndQuery[0].startsWith("/psoft") ? "/psoft/services" : "/services");
    properties.put("getContextPath", "");
    properties.put("getScheme", "http");
    properties.put("getQueryString", pathAndQuery.length > 1 ? pathAndQuery[1] : null);
    properties.put("getContentType", contentType);
    properties.put("getContentLengthLong", -1L);
    properties.put("getInputStream", body);
    HttpServletRequest request = proxy(HttpServletRequest.class, properties, requestHeaders);
    var sent = new ByteArrayOutputStream();
    Map<String, @Nullable Object> answered = new HashMap<>();
    answered.put("getStatus", 200);
    answered.put("getOutputStream", output(sent));
    Map<String, String> answerHeaders = new HashMap<>();
    HttpServletResponse response = proxy(HttpServletResponse.class, answered, answerHeaders);
    try {
      filter.doFilter(request, response, chain());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new Answer(
        (Integer) answered.get("getStatus"),
        String.valueOf(answered.get("getContentType")),
        sent.toString(StandardCharsets.UTF_8),
        answerHeaders);
  }

  private FilterChain chain() {
    return (request, response) -> {
      byte[] answer = engine.apply(request.getInputStream().readAllBytes());
      boolean fault = new String(answer, StandardCharsets.UTF_8).contains("<faultcode>");
      ((HttpServletResponse) response).setStatus(fault ? 500 : 200);
      response.getOutputStream().write(answer);
    };
  }

  /** Getters answer from the map, setters write to it, all else is silent. */
  private static <T> T proxy(
      Class<T> type, Map<String, @Nullable Object> properties, Map<String, String> headers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String name = method.getName();
              if (name.startsWith("set") && arguments.length == 1) {
                properties.put("get" + name.substring(3), arguments[0]);
              }
              if (name.equals("setHeader")) {
                headers.put((String) arguments[0], (String) arguments[1]);
              }
              if (name.equals("getHeader")) {
                return headers.get(arguments[0]);
              }
              if (name.equals("getAttribute")) {
                return properties.get(name + " " + arguments[0]);
              }
              return arguments == null ? properties.get(name) : null;
            }));
  }

  private static ServletOutputStream output(ByteArrayOutputStream bytes) {
    return new ServletOutputStream() {
      @Override
      public void write(int value) {
        bytes.write(value);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException();
      }
    };
  }

  private static ServletInputStream input(ByteArrayInputStream bytes) {
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return bytes.read(target, offset, length);
      }

      @Override
      public int available() {
        return bytes.available();
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
        throw new IllegalStateException();
      }
    };
  }
}
