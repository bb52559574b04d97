package org.orrery.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.OrreryConfig;

/** The way to the mail server, as the container is configured. */
@ApplicationScoped
class SmtpServer {

  private static final Logger LOG = Logger.getLogger(SmtpServer.class.getName());

  /** What an answer may take, but for the last one. Source: RFC 5321, section 4.5.3.2. */
  private static final String ANSWER_MILLIS = "300000";

  private static final String CONNECT_MILLIS = "10000";

  /** What an answer may take while a person waits for it. */
  private static final String IMPATIENT_MILLIS = "10000";

  @Resource(lookup = "java:jboss/mail/Orrery")
  Session session;

  @Inject OrreryConfig config;

  Session session() {
    return session;
  }

  /** The address that mails come from. */
  String from() {
    String from = session.getProperty("mail.from");
    return from == null ? "orrery@localhost" : from;
  }

  /** Host and port. */
  String address() {
    return session.getProperty("mail.smtp.host") + ":" + session.getProperty("mail.smtp.port");
  }

  /** Whether nothing is sent in clear. */
  boolean isEncrypted() {
    return "true".equals(session.getProperty("mail.smtp.starttls.enable"));
  }

  /** The same server for somebody who waits: no answer is awaited for long. */
  Session impatientSession() {
    Properties properties = new Properties();
    properties.putAll(session.getProperties());
    properties.setProperty("mail.smtp.connectiontimeout", IMPATIENT_MILLIS);
    properties.setProperty("mail.smtp.timeout", IMPATIENT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", IMPATIENT_MILLIS);
    return Session.getInstance(properties);
  }

  /** Connects anew, and signs in if there is a user; never in clear if TLS is wanted. */
  Transport connect() throws MessagingException {
    return connect(session);
  }

  /** The same through another session. */
  Transport connect(Session through) throws MessagingException {
    Properties properties = through.getProperties();
    properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.putIfAbsent("mail.smtp.timeout", ANSWER_MILLIS);
    properties.putIfAbsent("mail.smtp.writetimeout", ANSWER_MILLIS);
    if ("true".equals(properties.getProperty("mail.smtp.starttls.enable"))) {
      properties.putIfAbsent("mail.smtp.starttls.required", "true");
    }
    Transport transport = through.getTransport("smtp");
    if (config.smtpUser().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(config.smtpUser(), config.smtpPassword());
    }
    return transport;
  }

  /** Ends a connection; what was said is said, and the server need not hear the goodbye. */
  void leave(@Nullable Transport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "the mail server did not say goodbye", e);
    }
  }
}
