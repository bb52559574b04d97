package org.orrery.mail;

/** Writes the mails of one template that is more than a text with values in it. */
public interface MailWriter {

  /** Its name, as {@link OutgoingMail#template} has it. */
  String template();

  /** Writes a mail; the same words at each try. */
  MailContent write(QueuedMail mail);
}
