package org.orrery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Sends one mail for somebody who waits for the outcome: straight to the mail server, past the
 * outbox, its hold and its limit. Nothing of it is kept.
 */
@ApplicationScoped
class MailTrial {

  private static final String TEMPLATE = "test";
  private static final int ADDRESS_MAX = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@,;]+@[^\\s<>@,;]+");

  @Inject MailWriters writers;
  @Inject SmtpServer server;
  @Inject Clock clock;

  /**
   * Returns if the mail server has taken it.
   *
   * @throws InvalidValueException if the address is none, or the server has not taken the mail;
   *     then with what it said
   */
  void send(String recipient) {
    QueuedMail mail = mail(address(recipient));
    Session session = server.impatientSession();
    @Nullable Transport transport = null;
    try {
      OutboxMessage message =
          OutboxMessage.of(session, mail, writers.write(mail), server.from(), clock);
      transport = server.connect(session);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new InvalidValueException(
          "the mail server has not taken the mail: " + SmtpReply.sentence(e));
    } finally {
      server.leave(transport);
    }
  }

  /** Has a number that no other mail has had, so that no receiver takes it for one of those. */
  private QueuedMail mail(String recipient) {
    return new QueuedMail(
        clock.millis(), SellerId.HOST, Optional.empty(), recipient, TEMPLATE, Map.of(), 0);
  }

  /** An address alone, without a name. */
  private static String address(String recipient) {
    String address = recipient.strip();
    if (address.length() > ADDRESS_MAX || !ADDRESS.matcher(address).matches() || !isOne(address)) {
      throw new InvalidValueException("an e-mail address is such as jane@example.com");
    }
    return address;
  }

  private static boolean isOne(String address) {
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
