package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2HashTest {

  @Test
  void a_password_matches_its_own_hash_and_no_other() {
    Argon2Hash hash = Argon2Hash.of(new Password("unixpass"));

    assertThat(hash.matches("unixpass")).isTrue();
    assertThat(hash.matches("Unixpass")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void hashes_at_the_same_time_and_after_each_other_share_nothing() {
    var hashes =
        IntStream.range(0, 24).mapToObj(i -> Argon2Hash.of(new Password("p" + i))).toList();

    assertThat(
            IntStream.range(0, hashes.size())
                .parallel()
                .filter(i -> hashes.get(i).matches("p" + i) && !hashes.get(i).matches("p")))
        .hasSize(hashes.size());
  }

  @Test
  void the_same_password_hashes_differently_each_time() {
    assertThat(Argon2Hash.of(new Password("p")).toString())
        .isNotEqualTo(Argon2Hash.of(new Password("p")).toString());
  }

  @Test
  void what_was_written_is_read_again() {
    Argon2Hash hash = Argon2Hash.of(new Password("größer"));

    assertThat(Argon2Hash.parse(hash.toString())).isEqualTo(hash);
    assertThat(hash.toString()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  /** Made by the reference program: {@code argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
  @Test
  void it_reads_hashes_of_other_parameters() {
    assertThat(
            Argon2Hash.parse(
                    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                        + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
                .matches("password"))
        .isTrue();
  }

  @Test
  void other_forms_are_not_hashes() {
    assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse("$2y$10$abc"));
    assertThatIllegalArgumentException().isThrownBy(() -> Argon2Hash.parse(""));
  }
}
