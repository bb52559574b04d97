package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.api.body.Problem;
import org.orrery.idempotency.Keys;
import org.orrery.idempotency.RememberedRefusalException;
import org.orrery.security.TokenRateException;
import org.orrery.security.TooManyFailuresException;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;
import org.orrery.trail.Failures;
import org.orrery.trail.Failures.Told;

/**
 * Turns any failure into what the caller is told: a problem (RFC 9457) with the code that the SOAP
 * door has for the same refusal.
 *
 * <p>{@link Failures} says what that is, and records it. What HTTP itself refuses has HTTP's words.
 */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final int CAUSES_MAX = 20;
  private static final int BAD_REQUEST = 400;

  @Inject Failures failures;
  @Inject Keys keys;

  @Override
  public Response toResponse(Throwable sent) {
    Throwable failure = settled(sent);
    Optional<Refusal> refusal = Failures.refusal(failure);
    if (refusal.isPresent()) {
      return refused(refusal.get(), failures.tell(failure));
    }
    if (cause(failure, JsonbException.class).isPresent()
        || cause(failure, JsonException.class).isPresent()) {
      return problem(BAD_REQUEST, "MALFORMED", "The body is not the JSON of this operation");
    }
    return cause(failure, WebApplicationException.class)
        .map(FailureMapper::ofHttp)
        .orElseGet(() -> internal(failure));
  }

  /** What is to be told of a call with an idempotency key must be remembered before it is told. */
  private Throwable settled(Throwable failure) {
    try {
      return keys.settle(failure);
    } catch (RuntimeException another) {
      return another;
    }
  }

  private static Response refused(Refusal refusal, Told told) {
    Response answer = problem(status(refusal.code()), told.code(), told.message());
    long wait = retryAfterSeconds(refusal);
    if (wait > 0) {
      answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait);
    }
    if (refusal instanceof RememberedRefusalException) {
      answer.getHeaders().putSingle(AnswerFilter.REPLAYED, true);
    }
    return answer;
  }

  /** 0 = time changes nothing. */
  private static long retryAfterSeconds(Refusal refusal) {
    if (refusal instanceof TooManyFailuresException failures) {
      return failures.retryAfterSeconds();
    }
    return refusal instanceof TokenRateException rate ? rate.retryAfterSeconds() : 0;
  }

  /** The status of a refusal; what is not listed is a conflict with how things are. */
  static int status(FaultCode code) {
    return switch (code) {
      case AUTHENTICATION_FAILED -> 401;
      case ACCESS_DENIED, TOKEN_ACCOUNT, TOKEN_MONEY, TOKEN_OPERATION -> 403;
      case CHANGED_MEANWHILE -> 412;
      case VERSION_MISSING -> 428;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case IDEMPOTENCY_KEYS_EXHAUSTED, TOKEN_RATE, TOO_MANY_FAILURES -> 429;
      case IDEMPOTENCY_KEY_NOT_TAKEN,
          INVALID_VALUE,
          MISSING_VALUE,
          AMOUNT_NOT_POSITIVE,
          AMOUNT_TOO_LARGE,
          RESULT_TOO_LARGE,
          SIGNUP_MODE_UNKNOWN ->
          BAD_REQUEST;
      default -> code.name().endsWith("_NOT_FOUND") ? 404 : 409;
    };
  }

  private static Response ofHttp(WebApplicationException refused) {
    if (refused instanceof NotFoundException && refused.getCause() != null) {
      return problem(BAD_REQUEST, FaultCode.INVALID_VALUE.name(), "A parameter cannot be read");
    }
    int status = refused.getResponse().getStatus();
    Response.Status known = Response.Status.fromStatusCode(status);
    String code = known == null ? "HTTP_" + status : known.name();
    return problem(status, code, known == null ? code : known.getReasonPhrase());
  }

  private Response internal(Throwable failure) {
    Told told = failures.tell(failure);
    if (told.code().equals(Failures.SERVER_BUSY)) {
      Response answer =
          problem(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), told.code(), told.message());
      answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Failures.BUSY_SECONDS);
      return answer;
    }
    int status = Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
    return problem(status, told.code(), told.message());
  }

  private static Response problem(int status, String code, String detail) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .type("application/problem+json")
            .entity(Problem.of(status, code, detail));
    if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Orrery\", charset=\"UTF-8\"");
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Orrery\"");
    }
    return answer.build();
  }

  private static <T> Optional<T> cause(@Nullable Throwable failure, Class<T> type) {
    return Stream.iterate(failure, f -> f != null, f -> f == null ? null : f.getCause())
        .limit(CAUSES_MAX)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
