package org.orrery.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Password;

/**
 * What a call asks for, as one text that is the same for the same call, however its JSON is
 * written.
 *
 * <p>Each value stands with its name and its length, so that no two calls have the same text. A
 * password is kept apart; of a card's number the last four digits count.
 */
final class SentContent {

  private static final String PASSWORD = "password";
  private static final String CARD_NUMBER = "number";
  private static final int LAST_DIGITS = 4;

  private final StringBuilder text = new StringBuilder();
  private @Nullable Password secret;

  private SentContent() {}

  /**
   * Reads a body that was found to be JSON before; empty = nothing was sent.
   *
   * @throws org.orrery.shared.InvalidValueException if its password cannot be one
   */
  static SentContent of(byte[] body) {
    SentContent content = new SentContent();
    if (body.length > 0) {
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
        content.write("body", reader.readValue());
      }
    }
    return content;
  }

  /** Adds a value that was not sent in the body. */
  void add(String name, String value) {
    write(name).append(' ').append(value.length()).append(':').append(value).append('\n');
  }

  String text() {
    return text.toString();
  }

  /** The password that the call sets; null if it sets none. */
  @Nullable Password secret() {
    return secret;
  }

  private void write(String name, JsonValue value) {
    switch (value.getValueType()) {
      case NULL -> {} // As if it were not sent.
      case STRING -> writeText(name, ((JsonString) value).getString());
      case OBJECT -> writeObject(name, value.asJsonObject());
      case ARRAY -> {
        write(name).append("[\n");
        value.asJsonArray().forEach(item -> write("item", item));
        text.append("]\n");
      }
      default -> add(name, value.toString());
    }
  }

  private StringBuilder write(String name) {
    return text.append(name.length()).append(':').append(name);
  }

  private void writeObject(String name, JsonObject object) {
    write(name).append("{\n");
    new TreeMap<>(object).forEach(this::write);
    text.append("}\n");
  }

  private void writeText(String name, String value) {
    switch (name) {
      case PASSWORD -> secret = new Password(value);
      case CARD_NUMBER -> add(name, value.substring(Math.max(0, value.length() - LAST_DIGITS)));
      default -> add(name, value);
    }
  }
}
