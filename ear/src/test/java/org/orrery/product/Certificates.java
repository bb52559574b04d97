package org.orrery.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of a test's own making, in the PEM files of an operator, and clients that trust. */
final class Certificates {

  private static final String PASSWORD = "testing";

  private final Path directory;

  Certificates(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  Path certificate() {
    return directory.resolve("fullchain.pem");
  }

  Path key() {
    return directory.resolve("privkey.pem");
  }

  /** Makes one for localhost, and writes it over the last one. */
  Certificate issue(String name) throws Exception {
    Path file = directory.resolve(name + ".p12");
    generate(file, name);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    Certificate certificate = store.getCertificate("made");
    Files.writeString(key(), pem("PRIVATE KEY", store.getKey("made", PASSWORD.toCharArray())));
    Files.writeString(certificate(), pem("CERTIFICATE", certificate.getEncoded()));
    return certificate;
  }

  private static void generate(Path file, String name) throws IOException, InterruptedException {
    Files.deleteIfExists(file);
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String line =
        "%s -genkeypair -alias made -keyalg EC -dname CN=%s -ext san=dns:localhost,ip:127.0.0.1"
            .formatted(tool, name);
    String rest = " -storetype PKCS12 -keystore %s -storepass %s".formatted(file, PASSWORD);
    Process keytool =
        new ProcessBuilder((line + rest).split(" ", -1)).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  /** What a client needs that trusts this certificate and no other. */
  static SSLContext trusting(Certificate certificate) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("trusted", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** The protocol and the cipher suite that a server agrees to; fails if it agrees to none. */
  static String handshake(SSLContext context, int port, String... protocols) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
      socket.setEnabledProtocols(protocols);
      socket.startHandshake();
      return socket.getSession().getProtocol() + " " + socket.getSession().getCipherSuite();
    }
  }

  private static String pem(String what, Key key) {
    return pem(what, key.getEncoded());
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
  }
}
