package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Argon2HashTest {

  /** Made by the reference program: {@code argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
  private static final String OF_64_MEBIBYTES =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final HashMemory memory = new HashMemory();

  @Test
  void a_password_matches_its_own_hash_and_no_other() {
    Argon2Hash hash = Argon2Hash.of(new Password("unixpass"), memory);

    assertThat(hash.matches("unixpass", memory)).isTrue();
    assertThat(hash.matches("Unixpass", memory)).isFalse();
    assertThat(hash.matches("", memory)).isFalse();
  }

  /** Others' parameters too, which take more of it and less. */
  @Test
  void a_hash_does_not_depend_on_what_its_memory_was_used_for() {
    Argon2Hash hash = Argon2Hash.of(new Password("unixpass"), memory);
    Argon2Hash large = Argon2Hash.parse(OF_64_MEBIBYTES);

    assertThat(large.matches("password", memory)).isTrue();
    assertThat(hash.matches("password", memory)).isFalse();
    assertThat(hash.matches("unixpass", memory)).isTrue();
    assertThat(large.matches("unixpass", memory)).isFalse();
    memory.wipe();
    assertThat(hash.matches("unixpass", memory)).isTrue();
    assertThat(hash.matches("unixpass", new HashMemory())).isTrue();
  }

  @Test
  void the_same_password_hashes_differently_each_time() {
    assertThat(Argon2Hash.of(new Password("p"), memory).toString())
        .isNotEqualTo(Argon2Hash.of(new Password("p"), memory).toString());
  }

  @Test
  void what_was_written_is_read_again() {
    Argon2Hash hash = Argon2Hash.of(new Password("größer"), memory);

    assertThat(Argon2Hash.parse(hash.toString())).isEqualTo(hash);
    assertThat(hash.toString()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void it_reads_hashes_of_other_parameters() {
    assertThat(Argon2Hash.parse(OF_64_MEBIBYTES).matches("password", memory)).isTrue();
  }

  @Test
  void other_forms_are_not_hashes() {
    assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse("$2y$10$abc"));
    assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse(""));
  }
}
