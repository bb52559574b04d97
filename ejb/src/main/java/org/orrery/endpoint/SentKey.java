package org.orrery.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.shared.InvalidValueException;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.StringArray;

/** Finds the idempotency key of a call: in its headers, or among the pairs of otherParams. */
final class SentKey {

  /** The name of the pair, which is no parameter of the signup itself. */
  static final String PAIR = "idempotency_key";

  private SentKey() {}

  /**
   * The key, if the call has one.
   *
   * @param inHeaders of the envelope and of HTTP
   * @throws InvalidValueException if it is none, or there are two different ones
   */
  static Optional<IdempotencyKey> of(
      List<String> inHeaders, List<? extends @Nullable Object> arguments) {
    Set<String> sent = new TreeSet<>(inHeaders);
    for (Object argument : arguments) {
      if (argument instanceof NestedStringArray pairs) {
        sent.addAll(inPairs(pairs));
      }
    }
    if (sent.size() > 1) {
      throw new InvalidValueException("a call has one idempotency key, not two different ones");
    }
    return sent.stream().findFirst().map(IdempotencyKey::new);
  }

  static boolean isIn(@Nullable StringArray pair) {
    return pair != null
        && pair.item.size() == 2
        && Wire.text(pair.item.get(0)).strip().equals(PAIR);
  }

  private static List<String> inPairs(NestedStringArray pairs) {
    List<String> found = new ArrayList<>();
    for (StringArray pair : pairs.item) {
      if (pair != null && isIn(pair)) {
        found.add(Wire.text(pair.item.get(1)).strip());
      }
    }
    return found;
  }
}
