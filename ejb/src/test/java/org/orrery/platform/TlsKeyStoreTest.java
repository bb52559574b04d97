package org.orrery.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class TlsKeyStoreTest {

  private static final String PASSWORD = "orrery-tls";

  @TempDir Path directory;
  private Path certificate;
  private Path key;
  private TlsKeyStore keyStore;

  @BeforeEach
  void configure_pem_files() {
    certificate = directory.resolve("fullchain.pem");
    key = directory.resolve("privkey.pem");
    keyStore = new TlsKeyStore();
    keyStore.settings =
        TlsSettings.from(
            Map.of("ORRERY_TLS_CERTIFICATE", certificate.toString(), "ORRERY_TLS_KEY", key + ""),
            directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void pem_files_become_a_file_that_the_server_reads_and_nobody_else(String algorithm)
      throws Exception {
    Path source = made(algorithm, "first");
    export(source, source);
    assertThat(keyStore.isMade()).isTrue();

    keyStore.renew();

    assertThat(keyStore.describe()).startsWith("CN=first, good until 20");
    Path file = directory.resolve("tls.p12");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(opened(file).getCertificate("orrery"))
        .isEqualTo(opened(source).getCertificate("made"));
  }

  @Test
  void a_key_of_another_certificate_is_refused_and_the_file_stays() throws Exception {
    Path first = made("EC", "first");
    export(first, first);
    keyStore.renew();
    export(made("EC", "second"), first);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(keyStore::renew)
        .withMessageContaining("the key is not that of the certificate");
    assertThat(keyStore.describe()).startsWith("CN=first");
  }

  @Test
  void a_renewed_certificate_is_seen_and_taken() throws Exception {
    assertThat(keyStore.writtenAt()).isEmpty();
    Path first = made("EC", "first");
    export(first, first);
    assertThat(keyStore.writtenAt()).hasSize(2);
    keyStore.renew();

    Path second = made("EC", "second");
    export(second, second);
    keyStore.renew();

    assertThat(keyStore.describe()).startsWith("CN=second");
  }

  @Test
  void a_key_that_is_encrypted_or_of_an_old_form_is_told_how_to_be_helped() throws Exception {
    Path source = made("EC", "first");
    export(source, source);
    Files.writeString(key, "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(keyStore::renew)
        .withMessageContaining("openssl pkcs8 -topk8 -nocrypt");
  }

  @Test
  void an_operators_own_file_is_read_and_left_as_it_is() throws Exception {
    Path own = made("EC", "own");
    byte[] before = Files.readAllBytes(own);
    keyStore.settings =
        TlsSettings.from(
            Map.of("ORRERY_TLS_KEYSTORE", own.toString(), "ORRERY_TLS_PASSWORD", PASSWORD),
            directory);

    keyStore.renew();

    assertThat(keyStore.isMade()).isFalse();
    assertThat(keyStore.describe()).startsWith("CN=own");
    assertThat(own).hasBinaryContent(before);
  }

  @Test
  void settings_that_contradict_each_other_are_refused_and_none_shows_the_password() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TlsSettings.from(Map.of("ORRERY_TLS_KEY", "k"), directory))
        .withMessageContaining("go together");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TlsSettings.from(
                    Map.of(
                        "ORRERY_TLS_KEY", "k",
                        "ORRERY_TLS_CERTIFICATE", "c",
                        "ORRERY_TLS_KEYSTORE", "s"),
                    directory))
        .withMessageContaining("not in both");
    assertThat(TlsSettings.from(Map.of("ORRERY_TLS_PASSWORD", "hush"), directory).toString())
        .doesNotContain("hush");
  }

  /** A key with a certificate of its own making, by the JDK's tool. */
  private Path made(String algorithm, String name) throws IOException, InterruptedException {
    Path file = directory.resolve(name + "-" + algorithm + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "made",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    return file;
  }

  private void export(Path certificateOf, Path keyOf) throws Exception {
    byte[] chain = opened(certificateOf).getCertificate("made").getEncoded();
    byte[] secret = opened(keyOf).getKey("made", PASSWORD.toCharArray()).getEncoded();
    Files.writeString(certificate, pem("CERTIFICATE", chain));
    Files.writeString(key, pem("PRIVATE KEY", secret));
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
  }

  private static KeyStore opened(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
