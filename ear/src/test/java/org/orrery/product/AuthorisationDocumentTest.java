package org.orrery.product;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.wire.AdminServices;

class AuthorisationDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/security.md");
  private static final Path OPENAPI = Path.of("../web/target/classes/openapi.json");

  @Test
  void the_tables_have_every_operation_and_every_resource_and_no_other() throws IOException {
    Set<String> operations =
        Stream.of(AdminServices.class.getMethods()).map(Method::getName).collect(toSet());
    ApiDescription described = new ApiDescription(new ObjectMapper().readTree(OPENAPI.toFile()));

    assertThat(AuthorisationTable.ofSoap().requests()).containsOnlyKeys(operations);
    assertThat(AuthorisationTable.ofJson().requests()).isEqualTo(described.operations());
  }

  @Test
  void every_table_asks_as_everybody() {
    assertThat(AuthorisationTable.ofJson().callers())
        .isEqualTo(AuthorisationTable.ofSoap().callers())
        .containsAll(AuthorisationTable.UNPROVEN)
        .contains("stranger", "foreigner", "owner", "suspended", "reseller", "rival")
        .contains("administrator", "support", "noscope", "otheraccount", "overmoney");
  }

  @Test
  void the_document_shows_the_tables_of_the_test() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begins = document.indexOf(AuthorisationDocument.HEADING);
    int ends = document.indexOf("\n## ", begins) + 1;
    assertThat(begins).isNotNegative();
    assertThat(ends).isPositive();
    if ("write".equals(System.getProperty("orrery.docs"))) {
      document =
          document.substring(0, begins) + AuthorisationDocument.text() + document.substring(ends);
      Files.writeString(DOCUMENT, document);
      ends = document.indexOf("\n## ", begins) + 1;
    }

    assertThat(document.substring(begins, ends))
        .as("docs/security.md is stale; the command to write it anew is in it")
        .isEqualTo(AuthorisationDocument.text());
  }
}
