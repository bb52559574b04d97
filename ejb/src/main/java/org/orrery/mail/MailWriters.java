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
   * @throws TemplateMissingException if there is no such template
   */
  MailContent write(QueuedMail mail) {
    Optional<MailWriter> own =
        writers.stream().filter(writer -> writer.template().equals(mail.template())).findFirst();
    return own.isPresent() ? own.get().write(mail) : notice(mail);
  }

  private MailContent notice(QueuedMail mail) {
    return database
        .find(
            """
            select coalesce(l.name, s.name), coalesce(l.email, '') from seller s
            left join lateral (select name, email from letterhead where seller_id = s.id
              order by version desc limit 1) l on true
            where s.id = ?""",
            row -> notice(mail, row.getString(1), row.getString(2)),
            mail.seller().value())
        .orElseThrow();
  }

  private static MailContent notice(QueuedMail mail, String seller, String replyTo) {
    return new MailContent(
        seller,
        replyTo,
        MailTexts.subject(mail, seller),
        MailTexts.text(mail, seller),
        "",
        List.of());
  }
}
