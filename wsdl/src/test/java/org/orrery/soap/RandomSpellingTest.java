package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.wire.AuthToken;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.NestedStringArray;

/** Whatever the values, and however they are spelt, they arrive as they were. */
class RandomSpellingTest {

  private static final int ROUNDS = 2_000;
  private static final String ALPHABET = "aZ09 ëЖ漢&<>'\"\u00A0\n";

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @Test
  void any_values_in_any_spelling_arrive_as_they_were() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Map<String, Object> sent = signup(random);
      String envelope = Envelopes.envelope(new RandomSpelling(random).body("signupUser", sent));

      Door.Answer answer = door.post(envelope);

      assertThat(answer.status())
          .as("seed %d: %s%n%s", seed, envelope, answer.body())
          .isEqualTo(200);
      assertThat(received(service.lastCall().arguments())).as("seed %d", seed).isEqualTo(sent);
      service.calls().clear();
    }
  }

  private static Map<String, Object> signup(Random random) {
    Map<String, Object> at = new LinkedHashMap<>();
    at.put("accountId", random.nextBoolean() ? null : Integer.toString(random.nextInt()));
    at.put("login", text(random));
    at.put("password", text(random));
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("first_name", text(random));
    contact.put("email", text(random));
    List<Object> pairs = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      pairs.add(List.of("name" + i, String.valueOf(text(random))));
    }
    Map<String, Object> signup = new LinkedHashMap<>();
    signup.put("at", at);
    signup.put("planId", Integer.toString(random.nextInt()));
    signup.put("login", text(random));
    signup.put("ci", random.nextInt(3) == 0 ? null : contact);
    signup.put("validateUser", random.nextBoolean() ? null : String.valueOf(random.nextBoolean()));
    signup.put("otherParams", random.nextInt(3) == 0 ? null : pairs);
    return signup;
  }

  private static Map<String, Object> received(List<@Nullable Object> arguments) {
    AuthToken token = (AuthToken) arguments.get(0);
    Map<String, Object> at = new LinkedHashMap<>();
    at.put("accountId", token.accountId == null ? null : token.accountId.toString());
    at.put("login", token.login);
    at.put("password", token.password);
    Map<String, Object> received = new LinkedHashMap<>();
    received.put("at", at);
    received.put("planId", String.valueOf(arguments.get(1)));
    received.put("login", arguments.get(3));
    received.put("ci", contact((ContactInfo) arguments.get(6)));
    received.put("validateUser", arguments.get(9) == null ? null : arguments.get(9).toString());
    received.put("otherParams", pairs((NestedStringArray) arguments.get(11)));
    return received;
  }

  private static @Nullable Object contact(@Nullable ContactInfo contact) {
    if (contact == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("first_name", contact.firstName);
    fields.put("email", contact.email);
    return fields;
  }

  private static @Nullable Object pairs(@Nullable NestedStringArray pairs) {
    return pairs == null ? null : pairs.item.stream().map(pair -> (Object) pair.item).toList();
  }

  private static @Nullable String text(Random random) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
