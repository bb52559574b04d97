package org.orrery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.orrery.platform.Database;

/** Finds the one who writes a mail: the template's own writer, or else the plain text. */
@ApplicationScoped
class MailWriters {

  @Inject @Any Instance<MailWriter> writers;
  @Inject Database database;

  /**
   * Writes a mail.
   *
   * @throws IllegalStateException if there is no such template
   */
  MailContent write(QueuedMail mail) {
    Optional<MailWriter> own =
        writers.stream().filter(writer -> writer.template().equals(mail.template())).findFirst();
    return own.isPresent() ? own.get().write(mail) : notice(mail);
  }

  private MailContent notice(QueuedMail mail) {
    String seller =
        database
            .find(
                "select name from seller where id = ?",
                row -> row.getString(1),
                mail.seller().value())
            .orElseThrow();
    return new MailContent(
        seller, "", MailTexts.subject(mail), MailTexts.text(mail), "", List.of());
  }
}
