package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WelcomeTest {

  private static final URI SERVER = URI.create("http://127.0.0.1:8080");
  private static final URI SECURE = URI.create("https://127.0.0.1:8443");
  private static final Path HERE = Path.of("").toAbsolutePath();

  @Test
  void it_names_the_addresses_and_where_the_password_is() {
    String text =
        new Welcome(SERVER, SECURE, HERE.resolve(".orrery/admin.password"), true, true).text("");

    assertThat(text)
        .contains("http://127.0.0.1:8080/psoft/services/AdminServices?wsdl")
        .contains("https://127.0.0.1:8443/psoft/services/AdminServices\n")
        .contains("http://127.0.0.1:8080/api/v1/openapi.json\n")
        .contains("console     http://127.0.0.1:8080/admin\n")
        .contains("test clock  http://127.0.0.1:8080/admin/clock\n")
        .contains("$(cat .orrery/admin.password)");
  }

  @Test
  void it_tells_of_no_clock_that_nobody_moves() {
    assertThat(new Welcome(SERVER, SECURE, HERE.resolve("x"), true, false).text(""))
        .doesNotContain("clock");
  }

  @Test
  void a_password_that_xml_would_misread_is_escaped_by_the_printed_call() {
    assertThat(new Welcome(SERVER, SECURE, HERE.resolve("x"), false, true).curl())
        .contains("$(sed 's/&/\\&amp;/g; s/</\\&lt;/g' x)");
  }

  @Test
  void a_path_that_a_shell_would_split_is_quoted() {
    assertThat(new Welcome(SERVER, SECURE, Path.of("/a b/it's"), true, true).curl())
        .contains("$(cat '/a b/it'\\''s')");
  }

  @Test
  void the_line_for_reports_is_the_documented_one() {
    assertThat(Welcome.reporting(HERE.resolve(".orrery/report.pgpass"), 54320))
        .contains(
            "PGPASSFILE=.orrery/report.pgpass psql -h 127.0.0.1 -p 54320 -U orrery_report orrery");
  }

  @Test
  void all_addresses_are_reached_by_the_loopback_one() {
    assertThat(ServerAddress.of("0.0.0.0", 80)).hasHost("127.0.0.1");
    assertThat(ServerAddress.of("::", 80)).hasHost("[::1]");
    assertThat(ServerAddress.of("10.1.2.3", 80)).hasHost("10.1.2.3").hasPort(80);
  }
}
