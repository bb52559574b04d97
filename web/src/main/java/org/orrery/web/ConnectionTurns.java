package org.orrery.web;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets the thread that reads a connection, and no other, make it ready for its next request.
 *
 * <p>When the thread that wrote the answer does that, it wakes the reading one while it still holds
 * the connection, and the reading one spins until it lets go; where processors are few, that is for
 * as long as the scheduler pleases.
 *
 * <p>Source: Undertow 2.3, HttpReadListener, handleEvent and exchangeComplete.
 */
public final class ConnectionTurns implements ServletExtension {

  /** Made by the container, once. */
  public ConnectionTurns() {}

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(
        next ->
            exchange -> {
              exchange.addExchangeCompleteListener(ConnectionTurns::complete);
              next.handleRequest(exchange);
            });
  }

  private static void complete(HttpServerExchange exchange, NextListener next) {
    if (exchange.isInIoThread()) {
      next.proceed();
      return;
    }
    try {
      exchange.getIoThread().execute(next::proceed);
    } catch (RejectedExecutionException stopping) {
      next.proceed();
    }
  }
}
