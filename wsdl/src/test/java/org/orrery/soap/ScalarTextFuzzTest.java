package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a number or truth value: refused, or read to one short text that reads the same. */
class ScalarTextFuzzTest {

  private static final int CANONICAL_CHARACTERS_MAX = 130;

  static Stream<String> numbers() {
    return Stream.of(
        "7003",
        "-0",
        "1e-9",
        "+.5",
        "5.",
        "1e40",
        "1e999999999",
        "NaN",
        "INF",
        "0x10",
        "1_000",
        " 12\u00A0",
        "true",
        "99.799999999999997",
        "٣",
        "1".repeat(400));
  }

  @MethodSource("numbers")
  @FuzzTest
  void any_text_is_refused_or_read_once_and_for_all(String text) {
    for (WireType.Scalar type : WireType.Scalar.values()) {
      if (text != null && type != WireType.Scalar.STRING) {
        read(type, text).ifPresent(canonical -> requireCanonical(type, canonical));
      }
    }
  }

  private static void requireCanonical(WireType.Scalar type, String canonical) {
    assertThat(canonical).hasSizeLessThan(CANONICAL_CHARACTERS_MAX);
    switch (type) {
      case INT -> Integer.parseInt(canonical);
      case LONG -> Long.parseLong(canonical);
      case BOOLEAN -> assertThat(canonical).isIn("true", "false");
      default -> assertThat(new BigDecimal(canonical).toPlainString()).isEqualTo(canonical);
    }
    if (canonical.length() < 40) {
      assertThat(read(type, canonical)).contains(canonical);
    }
  }

  private static Optional<String> read(WireType.Scalar type, String text) {
    try {
      return ScalarText.read(type, text, "x");
    } catch (DoorRefusedException refused) {
      assertThat(refused.fault().code()).isEqualTo(DoorFault.INVALID_PARAMETER.name());
      assertThat(refused.fault().message()).hasSizeLessThan(200);
      return Optional.empty();
    }
  }
}
