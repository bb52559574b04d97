package org.orrery.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.security.CallOrigin;
import org.orrery.security.Door;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.MissingValueException;

/**
 * Reads what the caller sent, at most {@value #BYTES_MAX} bytes, and notes which call it is.
 *
 * <p>A change that a browser sends for another site is refused: the browser would add the
 * credentials of whoever sits before it.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {

  private static final int BYTES_MAX = 65_536;
  private static final int NULL_BYTES_MAX = 100;

  /** Of a body that did not arrive whole: the HTTP status to answer, an Integer. */
  private static final String BODY_STATUS = "org.orrery.body-status";

  @Inject ApiCall call;
  @Inject CallOrigin origin;
  @Context ResourceInfo resource;
  @Context HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    String path =
        CanonicalPath.of(resource, context.getUriInfo().getPathParameters())
            .orElseThrow(NotFoundException::new);
    String query = context.getUriInfo().getRequestUri().getRawQuery();
    call.is(resource.getResourceMethod(), path, query == null ? "" : query);
    origin.enters(Door.JSON, call.operation());
    origin.asks(path); // The path names things by their numbers; what is sent may be secret.
    origin.concerns(account(context.getUriInfo().getPathParameters().getFirst("account")));
    call.says(key(context), version(context.getHeaderString(HttpHeaders.IF_MATCH)));
    if (isChange(context) && isFromAnotherSite(context)) {
      throw new ForbiddenException("Another site's page sent this");
    }
    if (request.getAttribute(BODY_STATUS) instanceof Integer status) {
      throw new WebApplicationException(status);
    }
    byte[] body = context.hasEntity() ? read(context) : new byte[0];
    if (body.length == 0 || isNull(body)) {
      requireNone();
    } else {
      call.carries(body);
      context.setEntityStream(new ByteArrayInputStream(body));
    }
  }

  private static boolean isChange(ContainerRequestContext context) {
    return !context.getMethod().equals("GET") && !context.getMethod().equals("HEAD");
  }

  /** What reads is not looked at for a key. */
  private static @Nullable IdempotencyKey key(ContainerRequestContext context) {
    List<String> sent = context.getHeaders().get(Changes.KEY);
    if (sent == null || !isChange(context)) {
      return null;
    }
    if (sent.stream().distinct().count() > 1) {
      throw new InvalidValueException("a call has one idempotency key, not two different ones");
    }
    return new IdempotencyKey(sent.get(0));
  }

  private static byte[] read(ContainerRequestContext context) throws IOException {
    byte[] body = context.getEntityStream().readNBytes(BYTES_MAX + 1);
    if (body.length > BYTES_MAX) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    return body;
  }

  private static boolean isNull(byte[] body) {
    return body.length < NULL_BYTES_MAX
        && new String(body, StandardCharsets.UTF_8).strip().equals("null");
  }

  /** What is no number is refused later. */
  private static long account(@Nullable String id) {
    return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  /** Every body is a record. */
  private void requireNone() {
    boolean expected =
        Stream.of(resource.getResourceMethod().getParameterTypes()).anyMatch(Class::isRecord);
    if (expected) {
      throw new MissingValueException("a body");
    }
  }

  private static boolean isFromAnotherSite(ContainerRequestContext context) {
    String site = context.getHeaderString("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  /** Without the quotes, and without the mark that a proxy puts on what it has compressed. */
  private static @Nullable String version(@Nullable String ifMatch) {
    return ifMatch == null ? null : ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
  }
}
