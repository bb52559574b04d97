package org.orrery.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The outermost part of the SOAP door: reads a request whole and within its limit, makes plain
 * UTF-8 of it, finds its service, and sees to it that every answer, of whatever failure, is one of
 * ours.
 */
public final class SoapDoorFilter extends HttpFilter {

  /** Of every answer to a call. */
  static final String CONTENT_TYPE = "text/xml;charset=utf-8";

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(SoapDoorFilter.class.getName());

  private static final String ALLOWED = "GET, HEAD, OPTIONS, POST";

  /** By this an answer of ours is known, since the engine's own envelopes have another prefix. */
  private static final String OUR_ENVELOPE = "<soapenv:Envelope";

  private static final int ENVELOPE_WITHIN_BYTES = 100;

  private static final long DRAIN_BYTES_MAX = 64L * 1024 * 1024;

  private static final int DRAIN_CHUNK_BYTES = 64 * 1024;

  private static final byte[] DECLARATION =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".getBytes(StandardCharsets.US_ASCII);

  /** Made by the container, once. */
  public SoapDoorFilter() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (request.getMethod()) {
      case "POST" -> call(request, response, chain);
      case "GET", "HEAD" -> describe(request, response, chain);
      case "OPTIONS" -> response.setHeader("Allow", ALLOWED);
      default -> {
        response.setHeader("Allow", ALLOWED);
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    }
  }

  private static void call(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    DoorAnswer answer = new DoorAnswer(response);
    try {
      chain.doFilter(understood(request), answer);
      byte[] bytes = answer.bytes();
      if (isOurs(bytes)) {
        sendEnvelope(response, response.getStatus(), bytes);
      } else {
        LOG.log(Level.SEVERE, "the engine answered by itself, HTTP {0}", response.getStatus());
        refuse(response, EncodingHandler.DOOR_FAILED);
      }
    } catch (DoorRefusedException refusal) {
      refuse(response, refusal.fault());
    } catch (BodyTooLongException tooLong) {
      Fault fault = new Fault(DoorFault.REQUEST_TOO_LARGE.name(), tooLong.getMessage());
      send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, FaultMessage.bytes(fault));
    } catch (ServletException | RuntimeException bug) {
      LOG.log(Level.SEVERE, "a SOAP call failed outside of its service", bug);
      refuse(response, EncodingHandler.DOOR_FAILED);
    }
  }

  /** The WSDL where it is asked for, and a word to whoever comes with a browser. */
  private static void describe(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> service = serviceOfPath(request);
    String query = String.valueOf(request.getQueryString()).toLowerCase(Locale.ROOT);
    if (service.isPresent() && query.startsWith("wsdl")) {
      DoorAnswer answer = new DoorAnswer(response);
      chain.doFilter(
          new DoorRequest(request, basePath(request), service.get(), new byte[0]), answer);
      send(response, response.getStatus(), answer.bytes());
      return;
    }
    boolean known = service.isPresent() || lastSegment(request).equals("services");
    String name = service.orElse("<service>");
    response.setContentType("text/plain;charset=utf-8");
    response.setStatus(known ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
    response
        .getOutputStream()
        .print(
            known
                ? "SOAP 1.1: POST to " + basePath(request) + "/" + name + ", WSDL at ?wsdl\n"
                : "No such service\n");
  }

  private static DoorRequest understood(HttpServletRequest request) throws IOException {
    requireXml(request.getContentType());
    String text = BodyText.decode(body(request), request.getContentType());
    String xml = EnvelopeWhitespace.normalise(text);
    String namespace = EnvelopeScan.callNamespace(xml, Limits.STANDARD);
    String service =
        serviceOfPath(request)
            .or(() -> ServiceContract.named(namespace).map(ServiceContract::name))
            .orElseThrow(
                () ->
                    new DoorRefusedException(
                        DoorFault.UNKNOWN_SERVICE,
                        "Neither the path nor the namespace " + namespace + " names a service"));
    return new DoorRequest(
        request, basePath(request), service, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    int max = Limits.STANDARD.bodyBytes();
    InputStream input = request.getInputStream();
    byte[] body = input.readNBytes(max + 1);
    if (body.length > max) {
      drain(input);
      throw new BodyTooLongException(max);
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

  private static Optional<String> serviceOfPath(HttpServletRequest request) {
    return ServiceContract.named(lastSegment(request)).map(ServiceContract::name);
  }

  private static String lastSegment(HttpServletRequest request) {
    String path = request.getRequestURI();
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static String basePath(HttpServletRequest request) {
    return request.getServletPath().startsWith("/psoft") ? "/psoft/services" : "/services";
  }

  private static boolean isOurs(byte[] answer) {
    int length = Math.min(answer.length, ENVELOPE_WITHIN_BYTES);
    return new String(answer, 0, length, StandardCharsets.UTF_8).contains(OUR_ENVELOPE);
  }

  private static void refuse(HttpServletResponse response, Fault fault) throws IOException {
    sendEnvelope(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, FaultMessage.bytes(fault));
  }

  private static void sendEnvelope(HttpServletResponse response, int status, byte[] envelope)
      throws IOException {
    byte[] whole = Arrays.copyOf(DECLARATION, DECLARATION.length + envelope.length);
    System.arraycopy(envelope, 0, whole, DECLARATION.length, envelope.length);
    send(response, status, whole);
  }

  private static void send(HttpServletResponse response, int status, byte[] bytes)
      throws IOException {
    response.setStatus(status);
    response.setContentType(CONTENT_TYPE);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** More bytes than a request may have: the one failure with an HTTP status of its own. */
  private static final class BodyTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLongException(int max) {
      super("The request has more than " + max + " bytes");
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
