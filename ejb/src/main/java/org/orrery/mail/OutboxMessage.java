package org.orrery.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/**
 * A mail in the form in which it travels.
 *
 * <p>The last thing before its end goes to the server is the question whether it may: {@link Gate}.
 * A server that has not seen the end has not accepted the mail. Source: RFC 5321, section 4.1.1.4.
 */
final class OutboxMessage extends MimeMessage {

  /** Asked when the server has everything of a mail but its end. */
  @FunctionalInterface
  interface Gate {

    /** Returns if the end may be sent; an exception breaks the connection before it. */
    void pass() throws IOException;
  }

  private static final String UTF_8 = "UTF-8";

  private final String messageId;
  private Optional<Gate> gate = Optional.empty();

  private OutboxMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * Puts a mail together.
   *
   * @param from an address
   * @throws MessagingException if an address is none
   */
  static OutboxMessage of(
      Session session, QueuedMail mail, MailContent content, String from, Clock clock)
      throws MessagingException {
    OutboxMessage message = new OutboxMessage(session, messageId(mail.id(), from));
    try {
      message.setFrom(new InternetAddress(from, oneLine(content.sender()), UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    if (!content.replyTo().isEmpty()) {
      message.setReplyTo(new InternetAddress[] {new InternetAddress(content.replyTo(), true)});
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(oneLine(content.subject()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(parts(content));
    message.saveChanges();
    return message;
  }

  /** The same at each try, so that receivers, and people, know a mail again. */
  static String messageId(long mailId, String from) {
    return "<orrery-" + mailId + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
  }

  void setGate(Gate gate) {
    this.gate = Optional.of(gate);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders)
      throws IOException, MessagingException {
    super.writeTo(out, ignoredHeaders);
    if (gate.isPresent()) {
      out.flush();
      gate.get().pass();
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeMultipart parts(MailContent content) throws MessagingException {
    MimeMultipart words = new MimeMultipart("alternative");
    words.addBodyPart(words(content.text(), "plain"));
    if (!content.html().isEmpty()) {
      words.addBodyPart(words(content.html(), "html"));
    }
    MimeMultipart all = new MimeMultipart("mixed");
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(words);
    all.addBodyPart(body);
    for (DataSource attachment : content.attachments()) {
      all.addBodyPart(attached(attachment));
    }
    return all;
  }

  private static BodyPart words(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static BodyPart attached(DataSource attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(attachment));
    try {
      part.setFileName(MimeUtility.encodeText(attachment.getName(), UTF_8, "B"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    part.setDisposition(BodyPart.ATTACHMENT);
    return part;
  }

  /** A header of two lines would be two headers. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
