package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void hashes_at_the_same_time_and_after_each_other_share_nothing() {
    var hashes =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> hasher.hash(new Password("p" + i)))
            .toList();

    assertThat(
            IntStream.range(0, hashes.size())
                .parallel()
                .filter(i -> hasher.matches("p" + i, hashes.get(i)))
                .filter(i -> !hasher.matches("p", hashes.get(i))))
        .hasSize(hashes.size());
    assertThat(hasher.atWork()).isZero();
  }

  @Test
  void nothing_made_of_a_password_is_left_when_nobody_waits() throws ReflectiveOperationException {
    IntStream.range(0, 24).parallel().forEach(i -> hasher.hash(new Password("p" + i)));

    assertThat(hasher.memories).isNotEmpty();
    for (WeakReference<HashMemory> kept : hasher.memories) {
      HashMemory memory = kept.get();
      if (memory != null) {
        assertIsBlank(memory);
      }
    }
  }

  private static void assertIsBlank(HashMemory memory) throws ReflectiveOperationException {
    for (Object block : (Object[]) field(memory, "free")) {
      if (block != null) {
        assertThat((long[]) field(block, "v")).containsOnly(0);
      }
    }
  }

  private static Object field(Object of, String name) throws ReflectiveOperationException {
    Field field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }
}
