package org.orrery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfSignedCertificateTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 127.0.0.1",
    "192.0.2.7, 192.0.2.7",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "billing.example.net, billing.example.net"
  })
  void it_is_for_the_machine_and_for_where_the_server_listens(String bind, String name)
      throws Exception {
    X509Certificate certificate = certificate(made().madeFor(bind));

    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(entry -> entry.get(1).toString())
        .contains("localhost", name);
    assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
  }

  @Test
  void only_its_owner_can_read_it_and_it_is_made_once() throws Exception {
    Path file = made().madeFor("127.0.0.1");
    byte[] first = Files.readAllBytes(file);

    made().madeFor("127.0.0.1");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file).hasBinaryContent(first);
    assertThat(directory).isDirectoryContaining(file::equals);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void tls_is_served_where_a_certificate_is_named() {
    for (String name : List.of("ORRERY_TLS_KEYSTORE", "ORRERY_TLS_CERTIFICATE")) {
      assertThat(TlsVariables.areIn(Map.of(name, "/etc/orrery/tls"))).isTrue();
      assertThat(TlsVariables.areIn(Map.of(name, " "))).isFalse();
    }
    assertThat(TlsVariables.areIn(Map.of())).isFalse();
  }

  private SelfSignedCertificate made() {
    return new SelfSignedCertificate(directory.resolve("tls.p12"));
  }

  private static X509Certificate certificate(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, SelfSignedCertificate.PASSWORD.toCharArray());
    }
    return (X509Certificate) store.getCertificate("orrery");
  }
}
