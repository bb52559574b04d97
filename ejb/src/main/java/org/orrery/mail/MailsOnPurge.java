package org.orrery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountPurged;
import org.orrery.platform.Database;

/**
 * Forgets to whom mails went and what they said; that there were mails, and of which invoices,
 * stays. What is not sent yet is parked, and cannot be sent any more.
 */
@ApplicationScoped
class MailsOnPurge {

  @Inject Database database;

  void onPurged(@Observes AccountPurged purged) {
    database.update(
        """
        update mail set recipient = '', claimed_by = null, claimed_until = null,
          filling = case template when 'invoice' then filling else '{}' end,
          state = case state when 'WAITING' then 'PARKED' else state end
        where state <> 'SENDING' and id in (
          select id from mail where account_id = ?
          union all
          select m.id from signup s join mail m on m.signup_id = s.id where s.account_id = ?)""",
        purged.account().value(),
        purged.account().value());
  }
}
