package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes with the server to install it: as far as it can be checked without installing. */
class DeploymentIT {

  private static final Path DEPLOY = Build.server().resolve("deploy");

  @TempDir Path directory;

  @Test
  @NeedsProgram(value = "systemd-analyze", from = "systemd")
  void systemd_understands_every_line_of_the_service() throws Exception {
    String unit =
        Files.readString(DEPLOY.resolve("orrery.service"))
            .replace("/opt/orrery", Build.server().toString());
    Path file = Files.writeString(directory.resolve("orrery.service"), unit);

    assertThat(run("systemd-analyze", "verify", "--man=no", file.toString())).isEmpty();
  }

  @Test
  @NeedsProgram(value = "haproxy", probe = "-v")
  void the_balancer_understands_its_configuration() throws Exception {
    Path file = directory.resolve("haproxy.cfg");
    Files.writeString(
        file,
        Files.readString(DEPLOY.resolve("haproxy.cfg"))
            .replace("ssl crt /etc/haproxy/orrery.pem alpn http/1.1", ""));

    assertThat(run("haproxy", "-c", "-q", "-f", file.toString())).isEmpty();
  }

  @Test
  void an_image_has_no_root_no_secret_and_a_health_check() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("Dockerfile"));
    List<String> instructions =
        lines.stream().filter(line -> line.matches("[A-Z]+ .*")).map(DeploymentIT::word).toList();

    assertThat(instructions)
        .containsExactly(
            "ARG",
            "FROM",
            "RUN",
            "COPY",
            "ENV",
            "VOLUME",
            "WORKDIR",
            "USER",
            "EXPOSE",
            "HEALTHCHECK",
            "STOPSIGNAL",
            "ENTRYPOINT");
    assertThat(lines).contains("USER 10001").noneMatch(line -> line.contains("PASSWORD"));
    assertThat(DEPLOY.resolve("start")).isExecutable();
    assertThat(DEPLOY.resolve("await-ready")).isExecutable();
  }

  private static String word(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
