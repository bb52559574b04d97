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
            if (!mails.handOver(mail.id(), claim)) {
              throw new IOException("the claim ran out");
            }
            handedOver.set(true);
          });
      transport.sendMessage(message, message.getAllRecipients());
      mails.sent(mail.id(), claim);
    } catch (UnwritableException | AddressException e) {
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

  private OutboxMessage write(QueuedMail mail) throws MessagingException {
    MailContent content;
    try {
      content = writers.write(mail);
    } catch (RuntimeException e) {
      throw new UnwritableException(e);
    }
    return OutboxMessage.of(server.session(), mail, content, server.from(), clock);
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

  /** The template, or what it is filled with, is not there. */
  private static final class UnwritableException extends MessagingException {

    private static final long serialVersionUID = 1L;

    UnwritableException(RuntimeException cause) {
      super("cannot be written", cause);
    }
  }
}
