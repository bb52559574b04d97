package org.orrery.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedCodesTest {

  private static final String SECRET =
      new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** Source: RFC 6238, Appendix B, the rows of SHA1; the last six of their eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_the_standard(long second, String digits) {
    String code = TimedCodes.at(SECRET, second / 30);

    assertThat(code).isEqualTo(digits.substring(2));
    assertThat(TimedCodes.steps(SECRET, code, Instant.ofEpochSecond(second))).contains(second / 30);
  }

  @Test
  void a_code_is_good_from_a_step_before_its_own_to_the_end_of_the_step_after_it() {
    long step = 60_000_000;
    String code = TimedCodes.at(SECRET, step);

    assertThat(steps(code, step * 30 - 31)).isEmpty();
    assertThat(steps(code, step * 30 - 30)).containsExactly(step);
    assertThat(steps(code, step * 30)).containsExactly(step);
    assertThat(steps(code, step * 30 + 59)).containsExactly(step);
    assertThat(steps(code, step * 30 + 60)).isEmpty();
  }

  @Test
  void the_clock_may_be_before_1970() {
    String code = TimedCodes.at(SECRET, -1);

    assertThat(steps(code, -1)).containsExactly(-1L);
  }

  @Test
  void secrets_have_160_bits_and_every_code_six_digits() {
    Random random = new Random(20260420);

    for (int i = 0; i < 500; i++) {
      String secret = TimedCodes.newSecret();
      assertThat(secret).matches("[A-Z2-7]{32}");
      String code = TimedCodes.at(secret, random.nextInt(Integer.MAX_VALUE));
      assertThat(TimedCodes.isOne(code)).as(code).isTrue();
    }
  }

  @Test
  void a_recovery_code_is_read_however_it_is_typed() {
    RecoveryCode code = RecoveryCode.random();

    assertThat(code.shown()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
    assertThat(RecoveryCode.read(code.shown())).contains(code);
    assertThat(RecoveryCode.read(" " + code.shown().toLowerCase(Locale.ROOT) + " ")).contains(code);
    assertThat(RecoveryCode.read("123456")).isEmpty();
    assertThat(code.toString()).doesNotContain(code.letters());
  }

  @Test
  void the_picture_is_a_drawing_and_nothing_else() {
    Enrolment enrolment = new Enrolment("A".repeat(32), "otpauth://totp/Orrery:jane?secret=AAAA");

    assertThat(enrolment.picture())
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .endsWith("</svg>")
        .matches("[ -~]+")
        .doesNotContain("script", "href", "style");
    assertThat(enrolment.toString()).doesNotContain("AAAA");
  }

  private static List<Long> steps(String code, long second) {
    return TimedCodes.steps(SECRET, code, Instant.ofEpochSecond(second));
  }
}
