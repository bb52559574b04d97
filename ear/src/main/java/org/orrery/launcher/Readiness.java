package org.orrery.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server whether it is ready, until it is. */
public final class Readiness {

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(REQUEST_TIMEOUT).build();
  private final URI uri;

  /** Asks {@code /health/ready} below the given address of a server. */
  public Readiness(URI server) {
    this.uri = server.resolve("/health/ready");
  }

  /**
   * Waits until the server is ready.
   *
   * @param limit how long to wait; measured in tries, so a stopped machine loses nothing
   * @throws CannotStartException if the server ends, its application fails or the time is over
   */
  public void await(ServerProcess server, Duration limit) {
    long tries = limit.dividedBy(PAUSE);
    for (long i = 0; i < tries; i++) {
      if (isReady()) {
        return;
      }
      if (!server.isAlive()) {
        throw failed("The server ended while it started.", server);
      }
      if (server.applicationFailed()) {
        throw failed("The application did not start.", server);
      }
      pause();
    }
    throw failed("The server was not ready after " + limit.toSeconds() + " s.", server);
  }

  /** An answer of 403 is one: the application is up and lets only other addresses in. */
  public boolean isReady() {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(REQUEST_TIMEOUT).build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == OK || status == FORBIDDEN;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static CannotStartException failed(String problem, ServerProcess server) {
    String error = server.firstError();
    return new CannotStartException(
        error.isEmpty() ? problem : problem + " " + error, "Its log is " + server.log() + ".");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
