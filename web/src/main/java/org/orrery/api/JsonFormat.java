package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.orrery.office.Versions;

/**
 * How bodies are read and written: what is null is left out, and a name that the body does not have
 * is refused, for it is a typing error.
 */
@Provider
@ApplicationScoped
public class JsonFormat implements ContextResolver<Jsonb> {

  private final Jsonb jsonb =
      JsonbBuilder.create(new JsonbConfig().setProperty("jsonb.fail-on-unknown-properties", true));

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** As it is sent and kept. */
  String write(Object body) {
    return jsonb.toJson(body);
  }

  /** What was written. */
  Object read(String text, Class<?> type) {
    return jsonb.fromJson(text, type);
  }

  /** The version of what is shown; the same as long as the same is shown. */
  String version(Object body) {
    return Versions.of(jsonb.toJson(body).getBytes(StandardCharsets.UTF_8));
  }
}
