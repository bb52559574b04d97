package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the MXBeans offer, by the program that operators have. */
class EveryCommandIT {

  private static final Pattern BY_JMX =
      Pattern.compile("\"door\":\"JMX\",\"operation\":\"([^\"]+)\"");

  private static Product product;

  @TempDir static Path directory;

  @BeforeAll
  static void start() throws Exception {
    Certificates certificates = new Certificates(directory.resolve("tls"));
    certificates.issue("drill");
    product =
        ProductBuilder.aProduct()
            .named("commands")
            .with("ORRERY_TLS_CERTIFICATE", certificates.certificate().toString())
            .with("ORRERY_TLS_KEY", certificates.key().toString())
            .start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void every_attribute_and_operation_is_reached_by_a_command() throws Exception {
    AdminConsole console = new AdminConsole(product.node());
    Scenery scenery = new Scenery(product, directory, console.businessDate());

    assertThat(new EveryCommand(product.node(), scenery).surprises()).isEmpty();

    assertThat(called(console)).containsAll(console.operations());
    assertThat(new AdminProgram(product.node()).run("show")).contains(console.attributes());
  }

  /** As the server has counted. */
  private static Set<String> called(AdminConsole console) {
    String counted = console.operate("Calls", "operations").toString();
    return new TreeSet<>(
        BY_JMX.matcher(counted).results().map((MatchResult found) -> found.group(1)).toList());
  }
}
