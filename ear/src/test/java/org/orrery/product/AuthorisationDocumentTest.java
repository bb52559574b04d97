package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuthorisationDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/security.md");

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
