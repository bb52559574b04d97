package org.orrery.endpoint;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.NamedParameter;
import org.orrery.wire.NamedParameterArray;

/** What an operation that changes something answers, as text: nothing, or names and values. */
final class KeptAnswer {

  private KeptAnswer() {}

  /**
   * As it is kept; empty for nothing.
   *
   * @throws IllegalArgumentException if the answer is of another type than those operations have
   */
  static String write(@Nullable Object answer) {
    if (answer == null) {
      return "";
    }
    if (!(answer instanceof NamedParameterArray parameters)) {
      throw new IllegalArgumentException("nobody can keep " + answer.getClass());
    }
    JsonArrayBuilder pairs = Json.createArrayBuilder();
    for (NamedParameter parameter : parameters.item) {
      if (parameter != null) {
        pairs.add(
            Json.createObjectBuilder()
                .add("name", Wire.text(parameter.name))
                .add("value", Wire.text(parameter.value)));
      }
    }
    return pairs.build().toString();
  }

  static @Nullable Object read(String kept, Class<?> type) {
    if (type != NamedParameterArray.class) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(kept))) {
      List<NamedParameter> parameters =
          reader.readArray().getValuesAs(JsonObject.class).stream()
              .map(pair -> new NamedParameter(pair.getString("name"), pair.getString("value")))
              .toList();
      return NamedParameterArray.of(parameters);
    }
  }
}
