package org.orrery.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.security.CallOrigin;
import org.orrery.security.Callers;
import org.orrery.security.Door;
import org.orrery.security.Operation;
import org.orrery.security.Token;

/**
 * Finds out who calls, before anything else of the request is read. The one place that reads
 * credentials: a login and its password, as HTTP's Basic authentication sends them, or an API token
 * as a bearer.
 *
 * <p>A reseller always calls as one: what it may as a customer of its provider, it may as well.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

  /** Names no account: the path does. */
  private static final long NO_ACCOUNT = 0;

  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final Set<String> FOR_EVERYBODY = Set.of("openapi.json");

  @Inject Callers callers;
  @Inject ApiCall call;
  @Inject CallOrigin origin;
  @Context HttpServletRequest request;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext context) {
    String name = resource.getResourceMethod().getName();
    origin.enters(Door.JSON, name); // Whoever is refused here is told of in the trail.
    String path = context.getUriInfo().getPath().replaceFirst("^/", "");
    if (!FOR_EVERYBODY.contains(path)) {
      String sent = context.getHeaderString(HttpHeaders.AUTHORIZATION);
      Operation operation = ApiCall.asOperation(name);
      call.by(callers.identify(token(sent, request.getRemoteAddr()), operation));
    }
  }

  static Token token(@Nullable String authorization, String address) {
    if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return basic(authorization.substring(BASIC.length()).strip(), address);
    }
    if (authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      String secret = authorization.substring(BEARER.length()).strip();
      return new Token(null, secret, NO_ACCOUNT, true, address);
    }
    return new Token(null, null, NO_ACCOUNT, true, address);
  }

  private static Token basic(String encoded, String address) {
    String pair = decoded(encoded);
    int colon = pair.indexOf(':');
    return colon < 0
        ? new Token(null, null, NO_ACCOUNT, true, address)
        : new Token(pair.substring(0, colon), pair.substring(colon + 1), NO_ACCOUNT, true, address);
  }

  /** What cannot be read names nobody. */
  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
