package org.orrery.mail;

import jakarta.activation.DataSource;
import java.util.List;

/**
 * What a mail says.
 *
 * @param sender the name that it comes from; the address is the installation's
 * @param replyTo an address; empty = the one that it comes from
 * @param text the same as {@code html} for those who see no HTML
 * @param html a whole page; empty = there is only text
 * @param attachments each with its name
 */
public record MailContent(
    String sender,
    String replyTo,
    String subject,
    String text,
    String html,
    List<DataSource> attachments) {

  public MailContent {
    attachments = List.copyOf(attachments);
  }
}
