package org.orrery.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

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

  private static final Fault TOO_SLOW =
      new Fault(DoorFault.REQUEST_INCOMPLETE.name(), "The request did not arrive in time");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->\\s*", Pattern.DOTALL);
  private static final Pattern CLOSE =
      Pattern.compile("(?<![^,\\s])close(?![^,\\s])", Pattern.CASE_INSENSITIVE);
  private static final String RETRY_AFTER_SECONDS = "10";

  private static final CallWeight WEIGHT = new CallWeight();

  private static final byte[] DECLARATION =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".getBytes(StandardCharsets.US_ASCII);

  private final transient Function<String, Optional<ServiceBean>> beans;

  /** Made by the container, once. */
  public SoapDoorFilter() {
    this(ServiceBean::started);
  }

  /** A door to other services; where there is none of a name, the engine is asked. */
  SoapDoorFilter(Function<String, Optional<ServiceBean>> beans) {
    this.beans = beans;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    closeIfAsked(request, response);
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

  /** Some clients ask for it within a list, {@code TE, close}, which the container overlooks. */
  private static void closeIfAsked(HttpServletRequest request, HttpServletResponse response) {
    String connection = request.getHeader("Connection");
    if (connection != null && CLOSE.matcher(connection).find()) {
      response.setHeader("Connection", "close");
    }
  }

  private void call(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    int weight = 0;
    try {
      byte[] body = RequestBody.bytes(request);
      WEIGHT.takeUp(body.length);
      weight = body.length;
      String xml = EnvelopeWhitespace.normalise(BodyText.decode(body, request.getContentType()));
      Envelope envelope = EnvelopeScan.read(xml, Limits.STANDARD);
      ServiceContract contract = contract(request, envelope.namespace());
      Optional<ServiceBean> bean = beans.apply(contract.name());
      if (bean.isPresent()) {
        send(bean.get().answer(contract, envelope, request), request, response);
      } else {
        byte[] utf8 = xml.getBytes(StandardCharsets.UTF_8);
        deliver(
            new DoorRequest(request, basePath(request), contract.name(), utf8), response, chain);
      }
    } catch (DoorRefusedException refusal) {
      refuse(response, DoorFault.noted(request, refusal.fault()));
    } catch (RequestBody.TooLongException tooLong) {
      Fault fault = new Fault(DoorFault.REQUEST_TOO_LARGE.name(), tooLong.getMessage());
      DoorFault.noted(request, fault);
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, fault);
    } catch (InterruptedIOException slow) {
      response.setHeader("Connection", "close"); // There may be more to come, at the same pace.
      DoorFault.noted(request, TOO_SLOW);
      refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT, TOO_SLOW);
    } catch (CallWeight.TooMuchException busy) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      Fault fault = new Fault(DoorFault.SERVER_BUSY.name(), busy.getMessage());
      DoorFault.noted(request, fault);
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, fault);
    } finally {
      WEIGHT.putDown(weight);
    }
  }

  private static void send(
      AnswerMessage answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        answer.isFault() ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : HttpServletResponse.SC_OK;
    byte[] bytes;
    try {
      bytes = answer.bytes();
    } catch (XMLStreamException | RuntimeException bug) {
      LOG.log(Level.SEVERE, "an answer could not be written", bug);
      refuse(response, DoorFault.noted(request, DoorFault.failed(request)));
      return;
    }
    sendEnvelope(response, status, bytes);
  }

  private static void deliver(DoorRequest call, HttpServletResponse response, FilterChain chain)
      throws IOException {
    DoorAnswer answer = new DoorAnswer(response);
    try {
      chain.doFilter(call, answer);
    } catch (ServletException | RuntimeException bug) {
      refuse(response, EngineFailure.fault(call, bug));
      return;
    }
    byte[] bytes = answer.bytes();
    if (isOurs(bytes)) {
      sendEnvelope(response, response.getStatus(), bytes);
    } else {
      var alone =
          new IllegalStateException("the engine answered by itself: " + response.getStatus());
      refuse(response, EngineFailure.fault(call, alone));
    }
  }

  /** The WSDL where it is asked for, and a page to whoever comes with a browser. */
  private static void describe(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> service = serviceOfPath(request);
    String query = String.valueOf(request.getQueryString()).toLowerCase(Locale.ROOT);
    if (service.isPresent() && query.startsWith("wsdl")) {
      DoorAnswer answer = new DoorAnswer(response);
      chain.doFilter(
          new DoorRequest(request, basePath(request), service.get(), new byte[0]), answer);
      send(response, response.getStatus(), withoutComments(answer.bytes()));
      return;
    }
    String base = basePath(request);
    if (service.isPresent()) {
      show(response, HttpServletResponse.SC_OK, DoorPage.of(request, base, service.get()));
    } else if (lastSegment(request).equals("services")) {
      show(response, HttpServletResponse.SC_OK, DoorPage.ofAll(base));
    } else {
      show(response, HttpServletResponse.SC_NOT_FOUND, DoorPage.ofNone(base));
    }
  }

  /** The engine says in a comment what it is, which is nobody's business. */
  private static byte[] withoutComments(byte[] wsdl) {
    String text = new String(wsdl, StandardCharsets.UTF_8);
    return COMMENT.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  private static void show(HttpServletResponse response, int status, String page)
      throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(DoorPage.CONTENT_TYPE);
    response.setContentLength(bytes.length);
    response.setHeader("Content-Security-Policy", DoorPage.CONTENT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(bytes);
  }

  private static ServiceContract contract(HttpServletRequest request, String namespace) {
    return ServiceContract.named(lastSegment(request))
        .or(() -> ServiceContract.named(namespace))
        .orElseThrow(
            () ->
                new DoorRefusedException(
                    DoorFault.UNKNOWN_SERVICE,
                    "Neither the path nor the namespace "
                        + namespace
                        + " names a service; GET on /services lists them"));
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
    refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, fault);
  }

  private static void refuse(HttpServletResponse response, int status, Fault fault)
      throws IOException {
    sendEnvelope(response, status, FaultMessage.bytes(fault));
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
}
