package org.orrery.platform;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the server's certificate is, as the environment says.
 *
 * @param certificate a PEM file of the certificate and what it is signed by; blank = none
 * @param key a PEM file of its private key, not encrypted; blank = none
 * @param keyStore the PKCS12 file that the server reads: the operator's own, or made of the two
 * @param password of that file
 */
public record TlsSettings(String certificate, String key, Path keyStore, String password) {

  /** Not a secret: who may read the file is what protects the key in it. */
  private static final String USUAL_PASSWORD = "orrery-tls";

  /**
   * Reads the settings.
   *
   * @param dataDirectory where the server keeps what it makes
   * @throws IllegalArgumentException if they contradict each other; says how
   */
  static TlsSettings from(Map<String, String> environment, Path dataDirectory) {
    String certificate = environment.getOrDefault("ORRERY_TLS_CERTIFICATE", "").strip();
    String key = environment.getOrDefault("ORRERY_TLS_KEY", "").strip();
    String own = environment.getOrDefault("ORRERY_TLS_KEYSTORE", "").strip();
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new IllegalArgumentException("ORRERY_TLS_CERTIFICATE and ORRERY_TLS_KEY go together");
    }
    if (!certificate.isEmpty() && !own.isEmpty()) {
      throw new IllegalArgumentException(
          "the certificate is in ORRERY_TLS_KEYSTORE or in ORRERY_TLS_CERTIFICATE, not in both");
    }
    Path keyStore = own.isEmpty() ? dataDirectory.resolve("tls.p12") : Path.of(own);
    String password = environment.getOrDefault("ORRERY_TLS_PASSWORD", "");
    return new TlsSettings(
        certificate, key, keyStore, password.isEmpty() ? USUAL_PASSWORD : password);
  }

  /** Whether the certificate comes in PEM files. */
  boolean isPem() {
    return !certificate.isEmpty();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return isPem() ? "certificate " + certificate : "key store " + keyStore;
  }
}
