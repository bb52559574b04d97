package org.orrery.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.notice.NoticeReply;
import org.orrery.notice.NoticeRequest;
import org.orrery.notice.NoticeService;
import org.orrery.shared.SellerId;
import org.orrery.trail.Trail;

/**
 * Where payment providers post their notices: {@code /api/v1/payment-notices/METHOD?seller=ID}.
 *
 * <p>Reads at most 64 kB and decides nothing. {@link AccessFilter} lets in whom {@code
 * ORRERY_NOTICE_ALLOW} names; the signature proves the rest.
 */
@WebServlet(PaymentNoticeServlet.PATH + "/*")
public class PaymentNoticeServlet extends HttpServlet {

  static final String PATH = "/api/v1/payment-notices";

  private static final long serialVersionUID = 1L;
  private static final int BODY_BYTES_MAX = 65_536;

  @Inject private transient NoticeService notices;
  @Inject private transient Trail trail;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SellerId> seller = seller(request.getQueryString());
    String path = request.getPathInfo();
    if (seller.isEmpty() || path == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
    if (body.length > BODY_BYTES_MAX) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    NoticeReply reply =
        notices.receive(
            path.substring(1),
            seller.get(),
            new NoticeRequest(headers(request), new String(body, StandardCharsets.UTF_8)));
    if (reply.isNotProven()) {
      trail.refused(
          NoticeReply.NOT_PROVEN); // Here its transaction is over, and its connection free.
    }
    response.setStatus(reply.status());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().print(reply.body());
  }

  /** From the query alone: asking for a parameter would read the body. None = the host. */
  private static Optional<SellerId> seller(String query) {
    if (query == null || query.isEmpty()) {
      return Optional.of(SellerId.HOST);
    }
    return query.matches("seller=[1-9][0-9]{0,17}")
        ? Optional.of(new SellerId(Long.parseLong(query.substring("seller=".length()))))
        : Optional.empty();
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return headers;
  }
}
