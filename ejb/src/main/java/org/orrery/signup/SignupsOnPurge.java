package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountPurged;
import org.orrery.platform.Database;

/**
 * Forgets what a signup form said of a person, the other signup information included. That there
 * was the signup, its plan and its login, stays.
 */
@ApplicationScoped
class SignupsOnPurge {

  @Inject Database database;

  void onPurged(@Observes AccountPurged purged) {
    long account = purged.account().value();
    database.update(
        "delete from signup_contact where signup_id in (select id from signup where account_id = ?)",
        account);
    database.update(
        """
        delete from signup_parameter
        where signup_id in (select id from signup where account_id = ?)""",
        account);
    database.update(
        """
        update signup set password_hash = '', description = '', domain_name = '', card_brand = '',
          card_holder = '', card_last_four = '', card_expires_in = '', remote_address = ''
        where account_id = ?""",
        account);
  }
}
