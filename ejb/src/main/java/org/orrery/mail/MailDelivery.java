package org.orrery.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.OrreryConfig;

/**
 * Sends what waits in the outbox, each mail at most once.
 *
 * <p>Works outside of transactions: a server's answer must not keep a database transaction open. A
 * node may be killed or frozen anywhere; its claims run out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDelivery {

  private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());

  /** Mails on one connection. */
  private static final int BATCH_MAX = 20;

  /** Batches in one wake; the rest is left to the next one. */
  private static final int BATCHES_MAX = 50;

  @Inject MailClaims claims;
  @Inject MailRepository mails;
  @Inject SmtpServer server;
  @Inject MailSending sending;
  @Inject OrreryConfig config;

  /** Sends what is due, unless mails are held. */
  public void wake() {
    int lost = mails.giveUpLost();
    if (lost > 0) {
      LOG.warning(lost + " mails: unknown whether they were sent; see orrery-admin mail list");
    }
    boolean goesOn = mails.holdReason().isEmpty();
    for (int i = 0; i < BATCHES_MAX && goesOn; i++) {
      goesOn =
          sendBatch(config.nodeName() + "/" + UUID.randomUUID()) && mails.holdReason().isEmpty();
    }
  }

  /** False if there is no more to do for now. */
  private boolean sendBatch(String claim) {
    List<QueuedMail> batch = claims.take(claim, BATCH_MAX);
    if (batch.isEmpty()) {
      return false;
    }
    try {
      return send(batch, claim) && batch.size() == BATCH_MAX;
    } finally {
      mails.release(claim);
    }
  }

  /** False if the server cannot be reached: the first mail waits longer for it, the others not. */
  private boolean send(List<QueuedMail> batch, String claim) {
    @Nullable Transport transport = null;
    try {
      for (QueuedMail mail : batch) {
        if (!mails.keep(mail.id(), claim)) {
          continue;
        }
        if (transport == null || !transport.isConnected()) {
          try {
            transport = server.connect();
          } catch (MessagingException e) {
            sending.unreachable(mail, claim, e);
            return false;
          }
        }
        sending.send(mail, claim, transport);
      }
      return true;
    } finally {
      server.leave(transport);
    }
  }
}
