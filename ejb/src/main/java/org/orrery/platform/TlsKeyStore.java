package org.orrery.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.orrery.shared.InvalidValueException;

/** The file from which the server takes its certificate and key. */
@ApplicationScoped
public class TlsKeyStore {

  private static final String TYPE = "PKCS12";
  private static final String ALIAS = "orrery";

  @Inject TlsSettings settings;

  /** When its sources were written last, one entry each; empty while there is no certificate. */
  public List<FileTime> writtenAt() {
    List<Path> sources =
        settings.isPem()
            ? List.of(Path.of(settings.certificate()), Path.of(settings.key()))
            : List.of(settings.keyStore());
    List<FileTime> times = new ArrayList<>();
    for (Path source : sources) {
      try {
        times.add(Files.getLastModifiedTime(source));
      } catch (IOException e) {
        return List.of(); // Not there, or not there yet.
      }
    }
    return times;
  }

  /** Whether the server cannot read the certificate before it is put into the file. */
  public boolean isMade() {
    return settings.isPem();
  }

  /**
   * Makes the file of the operator's PEM files, mode 0600 and in one step; a file of the operator's
   * own is only read.
   *
   * @throws InvalidValueException if there is no certificate with its key in it; the file stays
   */
  public void renew() {
    try {
      if (settings.isPem()) {
        write(PemFiles.read(Path.of(settings.certificate()), Path.of(settings.key())));
      } else {
        certificate();
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new InvalidValueException("the " + settings + " cannot be used: " + e.getMessage());
    }
  }

  /**
   * Whom the certificate in the file is for, until when it holds, and its fingerprint.
   *
   * @throws InvalidValueException if there is none
   */
  public String describe() {
    try {
      X509Certificate certificate = certificate();
      byte[] print = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return "%s, good until %s, SHA-256 %s"
          .formatted(
              certificate.getSubjectX500Principal().getName(),
              certificate.getNotAfter().toInstant(),
              HexFormat.of().formatHex(print));
    } catch (IOException | GeneralSecurityException e) {
      throw new InvalidValueException("the " + settings + " cannot be used: " + e.getMessage());
    }
  }

  private X509Certificate certificate() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(TYPE);
    try (InputStream file = Files.newInputStream(settings.keyStore())) {
      store.load(file, settings.password().toCharArray());
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate found) {
        return found;
      }
    }
    throw new GeneralSecurityException("there is no key with a certificate");
  }

  private void write(PemFiles pem) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(null, null);
    char[] password = settings.password().toCharArray();
    store.setKeyEntry(ALIAS, pem.key(), password, pem.chain().toArray(Certificate[]::new));
    Path file = settings.keyStore();
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(fresh)) {
      store.store(out, password);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
