package org.orrery.launcher.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {

  @Test
  void it_reads_every_kind_of_plain_value() {
    assertThat(
            JsonRows.read(
                " [ {\"a\" : -1.5e3, \"b\":true,\"c\":null ,\"d\":\" x\\n\\\\\\u00e9\"} ,{} ] "))
        .isEqualTo(List.of(Map.of("a", "-1.5e3", "b", "true", "c", "", "d", " x\n\\é"), Map.of()));
    assertThat(JsonRows.read("[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[", "[{]", "[{\"a\":[]}]", "[{\"a\":\"x}]", "[{\"a\":\"\\u1\"}]"})
  void anything_else_is_refused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonRows.read(json));
  }
}
