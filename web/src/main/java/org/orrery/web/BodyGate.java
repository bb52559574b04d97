package org.orrery.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import java.io.IOException;
import org.xnio.IoUtils;

/**
 * Lets a request through when its body is there, so that no thread waits for a slow sender: whoever
 * sends half a request holds a connection and what was sent, and no more.
 *
 * <p>A body that does not come within the server's patience, that is too long, or for which there
 * is no room goes through without its bytes, and with the HTTP status in {@link #STATUS_ATTRIBUTE}
 * that the door has to answer in its own words.
 */
final class BodyGate implements HttpHandler {

  /** An Integer: 408, 413 or 503; missing where the body is whole. */
  static final String STATUS_ATTRIBUTE = "org.orrery.body-status";

  private final HttpHandler next;
  private final BodyRoom room;

  BodyGate(HttpHandler next, BodyRoom room) {
    this.next = next;
    this.room = room;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.isRequestComplete() || !exchange.isInIoThread()) {
      next.handleRequest(exchange);
    } else if (isInvited(exchange)) {
      new ArrivingBody(exchange, next, room).begin();
    } else {
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  /** Some clients announce a body and wait for {@code 100 Continue}, which is 25 bytes. */
  private static boolean isInvited(HttpServerExchange exchange) throws IOException {
    if (!HttpContinue.requiresContinueResponse(exchange)) {
      return true;
    }
    boolean isSent = HttpContinue.createResponseSender(exchange).send();
    exchange.getRequestHeaders().remove(Headers.EXPECT); // Nobody is to invite again.
    return isSent;
  }
}
