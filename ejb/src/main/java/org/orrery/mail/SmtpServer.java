package org.orrery.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.orrery.platform.OrreryConfig;

/** The way to the mail server, as the container is configured. */
@ApplicationScoped
class SmtpServer {

  /** What an answer may take, but for the last one. Source: RFC 5321, section 4.5.3.2. */
  private static final String ANSWER_MILLIS = "300000";

  private static final String CONNECT_MILLIS = "10000";

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

  /** Connects anew, and signs in if there is a user; never in clear if TLS is wanted. */
  Transport connect() throws MessagingException {
    Properties properties = session.getProperties();
    properties.putIfAbsent("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.putIfAbsent("mail.smtp.timeout", ANSWER_MILLIS);
    properties.putIfAbsent("mail.smtp.writetimeout", ANSWER_MILLIS);
    if ("true".equals(properties.getProperty("mail.smtp.starttls.enable"))) {
      properties.putIfAbsent("mail.smtp.starttls.required", "true");
    }
    Transport transport = session.getTransport("smtp");
    if (config.smtpUser().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(config.smtpUser(), config.smtpPassword());
    }
    return transport;
  }
}
