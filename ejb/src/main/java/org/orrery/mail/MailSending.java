package org.orrery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.shared.Refusal;

/**
 * One try to send one mail, and what is known after it.
 *
 * <p>The row says SENDING, committed, before the end of the mail goes out. What breaks before that
 * was not accepted, nor what the server refuses: both are tried again. What breaks after it may
 * have been accepted, and nobody can tell: it is never sent again by itself. Source:
 * docs/adr/0012-invoices-and-mail.md
 */
@ApplicationScoped
class MailSending {

  private static final Logger LOG = Logger.getLogger(MailSending.class.getName());

  private static final int FOR_GOOD = 5;

  @Inject MailRepository mails;
  @Inject MailWriters writers;
  @Inject SmtpServer server;
  @Inject Clock clock;

  /** Sends a mail that this claim holds. */
  void send(QueuedMail mail, String claim, Transport transport) {
    AtomicBoolean handedOver = new AtomicBoolean();
    try {
      OutboxMessage message = write(mail);
      message.setGate(
          () -> {
            requireClaim(mail, claim);
            handedOver.set(true);
          });
      transport.sendMessage(message, message.getAllRecipients());
      mails.sent(mail.id(), claim);
    } catch (TemplateMissingException | Refusal | AddressException e) {
      LOG.log(Level.WARNING, e, () -> "mail " + mail.id() + " cannot be written, parked");
      mails.failed(mail.id(), claim, SmtpReply.sentence(e), Optional.empty());
    } catch (MessagingException e) {
      note(mail, claim, e, handedOver.get());
    }
  }

  /** Notes that there was no server to give the mail to. */
  void unreachable(QueuedMail mail, String claim, MessagingException e) {
    note(mail, claim, e, false);
  }

  /** What else than a missing template or invoice keeps a mail from being written may pass. */
  private OutboxMessage write(QueuedMail mail) throws MessagingException {
    MailContent content;
    try {
      content = writers.write(mail);
    } catch (TemplateMissingException | Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw new MessagingException("cannot be written", e);
    }
    return OutboxMessage.of(server.session(), mail, content, server.from(), clock);
  }

  /** An I/O exception is what the mail library drops the connection for, without the end. */
  private void requireClaim(QueuedMail mail, String claim) throws IOException {
    boolean isOurs;
    try {
      isOurs = mails.handOver(mail.id(), claim);
    } catch (RuntimeException e) {
      throw new IOException("the outbox cannot be written", e);
    }
    if (!isOurs) {
      throw new IOException("the claim ran out");
    }
  }

  private void note(QueuedMail mail, String claim, MessagingException e, boolean handedOver) {
    OptionalInt refusal = SmtpReply.refusal(e);
    String error = SmtpReply.sentence(e);
    if (handedOver && refusal.isEmpty()) {
      LOG.warning(() -> "mail " + mail.id() + ": unknown whether it was sent: " + error);
      mails.unknown(mail.id(), claim, error);
    } else {
      LOG.info(() -> "mail " + mail.id() + " was not sent: " + error);
      boolean forGood = refusal.isPresent() && refusal.getAsInt() == FOR_GOOD;
      mails.failed(mail.id(), claim, error, RetryDelay.after(mail.failures() + 1, forGood));
    }
  }
}
