package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.api.body.JobBody;
import org.orrery.api.mark.Accepts;
import org.orrery.api.mark.Makes;
import org.orrery.security.CallOrigin;

/**
 * Gives each answer its status, and what was read the version by which it can be overwritten.
 *
 * <p>Answers are kept by nobody on their way: they are about money.
 */
@Provider
@ApplicationScoped
public class AnswerFilter implements ContainerResponseFilter {

  /** A header: nothing was done now, this is what was answered before. */
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Set<String> VERSIONED = Set.of("GET", "PUT", "DELETE");

  @Inject JsonFormat format;
  @Inject CallOrigin origin;
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (origin.isAnsweredAgain()) {
      response.getHeaders().putSingle(REPLAYED, true);
    }
    if (response.getStatus() == Response.Status.OK.getStatusCode()) {
      if (isMarked(Makes.class)) {
        response.setStatus(Response.Status.CREATED.getStatusCode());
      }
      if (isMarked(Accepts.class) && response.getEntity() instanceof JobBody job) {
        response.setStatus(Response.Status.ACCEPTED.getStatusCode());
        response.getHeaders().putSingle(HttpHeaders.LOCATION, place(request, job));
      }
      if (VERSIONED.contains(request.getMethod()) && isJson(response)) {
        boolean reads = request.getMethod().equals("GET"); // What was written is told in any case.
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        version(reads ? known : null, response);
      }
    }
  }

  /** Relative to the request, so that it is right behind whatever a proxy puts before the path. */
  private static String place(ContainerRequestContext request, JobBody job) {
    int depth = request.getUriInfo().getPathSegments().size() - 1;
    return "../".repeat(depth) + job.path();
  }

  private void version(@Nullable String known, ContainerResponseContext response) {
    String tag = '"' + format.version(response.getEntity()) + '"';
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (known != null && tag.equals(known.replaceFirst("^W/", ""))) { // As a proxy that packs says.
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private boolean isMarked(Class<? extends Annotation> mark) {
    Method method = resource.getResourceMethod();
    return method != null && method.isAnnotationPresent(mark);
  }

  private static boolean isJson(ContainerResponseContext response) {
    return response.hasEntity()
        && response.getMediaType() != null
        && response.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
        && response.getEntity() instanceof Record;
  }
}
