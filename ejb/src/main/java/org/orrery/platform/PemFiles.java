package org.orrery.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate with what it is signed by, and its key, as authorities hand them out.
 *
 * @param chain the server's own certificate first
 */
record PemFiles(List<Certificate> chain, PrivateKey key) {

  private static final long FILE_BYTES_MAX = 1_000_000;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  /**
   * Reads both.
   *
   * @throws GeneralSecurityException if they are not what they should be, or do not belong
   *     together, as for a moment while they are being renewed
   */
  static PemFiles read(Path certificates, Path key) throws IOException, GeneralSecurityException {
    List<Certificate> chain = chain(certificates);
    PublicKey publicKey = chain.get(0).getPublicKey();
    PrivateKey privateKey = key(key, publicKey.getAlgorithm());
    requirePair(new KeyPair(publicKey, privateKey));
    return new PemFiles(chain, privateKey);
  }

  private static List<Certificate> chain(Path file) throws IOException, GeneralSecurityException {
    requireSmall(file);
    try (InputStream in = Files.newInputStream(file)) {
      List<Certificate> chain =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (chain.isEmpty()) {
        throw new GeneralSecurityException("no certificate is in " + file);
      }
      return chain;
    }
  }

  private static PrivateKey key(Path file, String algorithm)
      throws IOException, GeneralSecurityException {
    requireSmall(file);
    Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!matcher.find()) {
      throw new GeneralSecurityException(
          file + " has no BEGIN PRIVATE KEY; openssl pkcs8 -topk8 -nocrypt makes one");
    }
    byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private static void requireSmall(Path file) throws IOException, GeneralSecurityException {
    if (Files.size(file) > FILE_BYTES_MAX) {
      throw new GeneralSecurityException(file + " is too large for what it should be");
    }
  }

  private static void requirePair(KeyPair pair) throws GeneralSecurityException {
    String algorithm = pair.getPublic().getAlgorithm();
    String scheme =
        switch (algorithm) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> algorithm;
        };
    Signature signature = Signature.getInstance(scheme);
    byte[] text = {1, 2, 3};
    signature.initSign(pair.getPrivate());
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(pair.getPublic());
    signature.update(text);
    if (!signature.verify(signed)) {
      throw new GeneralSecurityException("the key is not that of the certificate");
    }
  }
}
