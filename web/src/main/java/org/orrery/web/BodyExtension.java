package org.orrery.web;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletContext;

/**
 * Puts {@link BodyGate} before the application. The container finds it by its name under {@code
 * META-INF/services}.
 */
public final class BodyExtension implements ServletExtension {

  /** Made by the container, once. */
  public BodyExtension() {}

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    var room = new BodyRoom();
    deployment.addInitialHandlerChainWrapper(next -> new BodyGate(next, room));
    deployment.addInnerHandlerChainWrapper(BodyExtension::tellingTheDoors);
  }

  private static HttpHandler tellingTheDoors(HttpHandler next) {
    return exchange -> {
      Integer status = exchange.getAttachment(ArrivingBody.STATUS);
      if (status != null) {
        exchange
            .getAttachment(ServletRequestContext.ATTACHMENT_KEY)
            .getServletRequest()
            .setAttribute(BodyGate.STATUS_ATTRIBUTE, status);
      }
      next.handleRequest(exchange);
    };
  }
}
