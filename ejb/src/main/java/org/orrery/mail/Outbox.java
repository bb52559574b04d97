package org.orrery.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;

/**
 * Takes mails in the transaction of what causes them, so that both happen or neither.
 *
 * <p>A key that is taken is success: the mail was queued before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

  @Inject Database database;

  /**
   * Queues a mail about a signup, whether it is an account or not; without an address it is left
   * out.
   */
  public void queue(SignupMail mail) {
    if (mail.recipient().isEmpty()) {
      return;
    }
    database.update(
        """
        insert into mail (key, seller_id, signup_id, recipient, template, filling)
        values (?, ?, ?, ?, ?, jsonb_object(?, ?))
        on conflict (key) do nothing""",
        mail.key(),
        mail.seller().value(),
        mail.signup(),
        mail.recipient(),
        mail.template(),
        new SqlArray("text", List.copyOf(mail.values().keySet())),
        new SqlArray("text", List.copyOf(mail.values().values())));
  }

  /** Queues mails; those without any address are left out. */
  public void queue(List<OutgoingMail> mails) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (OutgoingMail mail : mails) {
      rows.add(
          new @Nullable Object[] {
            mail.key(),
            mail.seller().value(),
            mail.template(),
            new SqlArray("text", List.copyOf(mail.values().keySet())),
            new SqlArray("text", List.copyOf(mail.values().values())),
            mail.recipient(),
            mail.account().value()
          });
    }
    database.batch(
        """
        insert into mail (key, seller_id, account_id, recipient, template, filling)
        select ?, ?, x.id, x.recipient, ?, jsonb_object(?, ?)
        from (select a.id, coalesce(nullif(?, ''), c.email, '') as recipient
          from account a left join contact c on c.account_id = a.id and c.kind = 'BILLING'
          where a.id = ?) x
        where x.recipient <> ''
        on conflict (key) do nothing""",
        rows);
  }
}
