package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.body.Given;
import org.orrery.office.Versions;
import org.orrery.shared.InvalidValueException;

/**
 * How bodies are read and written: what is null is left out, and a name that the body does not have
 * is refused, for it is a typing error. Numbers and days are read whole or refused.
 */
@Provider
@ApplicationScoped
public class JsonFormat implements ContextResolver<Jsonb> {

  private final Jsonb jsonb =
      JsonbBuilder.create(
          new JsonbConfig()
              .setProperty("jsonb.fail-on-unknown-properties", true)
              .withDeserializers(new DayInBody(), new LongInBody(), new IntegerInBody()));

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

  /** The text of a number or a text; null where null was sent, which is as good as nothing. */
  private static @Nullable String text(JsonParser body) {
    JsonValue value = body.getValue();
    if (value == JsonValue.NULL) {
      return null;
    }
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  /** Reads a day as {@link Given#day} does. */
  private static final class DayInBody implements JsonbDeserializer<LocalDate> {

    @Override
    public @Nullable LocalDate deserialize(
        JsonParser body, DeserializationContext context, Type type) {
      String sent = text(body);
      return sent == null ? null : Given.day(sent);
    }
  }

  /** A number beyond the type would be read as another one, and 1950.9 as 1950. */
  private static final class LongInBody implements JsonbDeserializer<Long> {

    @Override
    public @Nullable Long deserialize(JsonParser body, DeserializationContext context, Type type) {
      String sent = text(body);
      return sent == null ? null : (Long) Given.whole(sent);
    }
  }

  private static final class IntegerInBody implements JsonbDeserializer<Integer> {

    @Override
    public @Nullable Integer deserialize(
        JsonParser body, DeserializationContext context, Type type) {
      String sent = text(body);
      if (sent == null) {
        return null;
      }
      long whole = Given.whole(sent);
      if (whole != (int) whole) {
        throw new InvalidValueException(whole + " is too large a number");
      }
      return (int) whole;
    }
  }
}
