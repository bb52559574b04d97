package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Path HOME = Path.of("/srv/orrery");

  @Test
  void an_empty_environment_gives_the_documented_defaults() {
    Settings settings = Settings.read(Map.of(), HOME);

    assertThat(settings.ports()).isEqualTo(new ServerPorts(8080, 8443, 9990));
    assertThat(settings.bindAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.databasePort()).isEqualTo(54320);
    assertThat(settings.dataDirectory()).isEqualTo(HOME.resolve(".orrery"));
    assertThat(settings.externalDatabase()).isNull();
    assertThat(settings.variables())
        .containsEntry("ORRERY_DEMO", "true")
        .containsEntry("ORRERY_TEST_CLOCK", "true");
  }

  @Test
  void the_environment_wins_and_an_empty_variable_counts_as_unset() {
    Settings settings =
        Settings.read(
            Map.of("ORRERY_HTTP_PORT", "8081", "ORRERY_DB_PORT", "", "ORRERY_DEMO", "false"), HOME);

    assertThat(settings.ports().http()).isEqualTo(8081);
    assertThat(settings.databasePort()).isEqualTo(54320);
    assertThat(settings.variables()).containsEntry("ORRERY_DEMO", "false");
  }

  @Test
  void the_calendar_counts_on_an_external_database_and_where_it_is_asked_for() {
    Settings external =
        Settings.read(Map.of("ORRERY_DB_URL", "jdbc:postgresql://db.example.net/orrery"), HOME);
    Settings asked = Settings.read(Map.of("ORRERY_TEST_CLOCK", "false"), HOME);

    assertThat(external.variables()).containsEntry("ORRERY_TEST_CLOCK", "false");
    assertThat(asked.variables()).containsEntry("ORRERY_TEST_CLOCK", "false");
  }

  @Test
  void every_variable_of_ours_is_passed_on_and_no_other() {
    Settings settings =
        Settings.read(Map.of("ORRERY_TRUSTED_PROXIES", "10.0.0.0/8", "PATH", "/bin"), HOME);

    assertThat(settings.variables())
        .containsEntry("ORRERY_TRUSTED_PROXIES", "10.0.0.0/8")
        .doesNotContainKey("PATH");
  }

  @Test
  void an_absolute_data_directory_stays_where_it_is() {
    assertThat(Settings.read(Map.of("ORRERY_DATA_DIR", "/var/lib/x"), HOME).dataDirectory())
        .isEqualTo(Path.of("/var/lib/x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "http", "-1", "8080x"})
  void a_port_that_is_none_is_refused_by_name(String port) {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> Settings.read(Map.of("ORRERY_HTTP_PORT", port), HOME))
        .withMessageStartingWith("ORRERY_HTTP_PORT=" + port + " is not a port.");
  }

  @Test
  void a_node_name_that_the_server_would_refuse_is_refused_here() {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> Settings.read(Map.of("ORRERY_NODE_NAME", "a".repeat(24)), HOME))
        .withMessageContaining("23");
  }

  @Test
  void a_database_url_means_an_external_database() {
    Settings settings =
        Settings.read(
            Map.of(
                "ORRERY_DB_URL", "jdbc:postgresql://db/orrery",
                "ORRERY_DB_USER", "u",
                "ORRERY_DB_PASSWORD", "p"),
            HOME);

    assertThat(settings.externalDatabase())
        .isEqualTo(new DatabaseAccess("jdbc:postgresql://db/orrery", "u", "p"));
  }

  @Test
  void a_url_of_another_database_is_refused() {
    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> Settings.read(Map.of("ORRERY_DB_URL", "jdbc:mysql://db/x"), HOME))
        .withMessageContaining("jdbc:postgresql:");
  }

  @Test
  void no_secret_is_shown() {
    Settings settings =
        Settings.read(
            Map.of(
                "ORRERY_ADMIN_PASSWORD", "hush1",
                "ORRERY_DB_PASSWORD", "hush2",
                "ORRERY_DB_URL", "jdbc:postgresql://db/orrery?password=hush3&ssl=true"),
            HOME);

    assertThat(String.join("\n", settings.shown()))
        .doesNotContain("hush")
        .contains("ORRERY_ADMIN_PASSWORD=(set)")
        .contains("password=(hidden)&ssl=true");
  }
}
