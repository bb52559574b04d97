package org.orrery.management;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.logging.Logger;
import org.orrery.platform.TlsKeyStore;
import org.orrery.shared.InvalidValueException;

/**
 * Sees that the certificate's files were changed, on every node. Not at the start of the server,
 * because whoever starts it waits for the beans, and a bean would wait for the server.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TlsTimer {

  private static final Logger LOG = Logger.getLogger(TlsTimer.class.getName());

  @Inject TlsKeyStore keyStore;

  private boolean awake;
  private List<FileTime> seen = List.of();

  /** Reads the times of one or two files. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "8/20",
      timezone = "UTC",
      persistent = false,
      info = "certificate")
  public void look() {
    if (TlsMonitor.isServerStarting()) {
      return;
    }
    List<FileTime> now = keyStore.writtenAt();
    boolean readByTheServer = !awake && !keyStore.isMade();
    awake = true;
    if (now.equals(seen)) {
      return;
    }
    if (readByTheServer || now.isEmpty()) {
      seen = now;
      return;
    }
    try {
      String certificate = new TlsMonitor(keyStore).reload();
      seen = now;
      LOG.info(() -> "certificate: " + certificate);
    } catch (IllegalStateException
        | InvalidValueException e) { // Perhaps half of it is written: the old one stays.
      LOG.warning(() -> "the changed certificate is not taken yet: " + e.getMessage());
    }
  }
}
