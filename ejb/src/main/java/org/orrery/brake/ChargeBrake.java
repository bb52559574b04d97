package org.orrery.brake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.platform.Database;
import org.orrery.setting.Settings;
import org.orrery.shared.SellerId;

/**
 * The brake on what a run charges and mails: above the limits of the settings {@code brake.debit}
 * and {@code brake.mail} the day is not begun, and a person is asked.
 */
@Stateless
public class ChargeBrake {

  /** The run leaves them alone, and so they must not stop it. */
  private static final String HELD =
      """
      with held as (select account_id from billing_hold
        where account_id is not null and released_at is null)
      """;

  private static final String DEBITS =
      """
      select (select count(*) from debit_schedule
          where seller_id = ?1 and state = 'ACTIVE' and next_due_on <= ?2
            and account_id not in (select * from held))
        + (select count(*) from billing_account b
          join debit_schedule s on s.account_id = b.account_id and s.state = 'ACTIVE'
            and s.next_due_on is null and s.kind in ('BILLING_PERIOD', 'RECURRENT_FEE')
          where b.seller_id = ?1 and b.state = 'ACTIVE' and b.next_opens_on <= ?2
            and b.account_id not in (select * from held))\
      """;

  /** One mail an account and day at most; late days count once. */
  private static final String MAILS =
      """
      select count(distinct s.account_id) from debit_schedule s
      join account a on a.id = s.account_id
      left join billing_account b on b.account_id = s.account_id and b.state = 'ACTIVE'
        and b.next_opens_on <= ?2
      where s.seller_id = ?1 and s.state = 'ACTIVE'
        and (s.next_due_on <= ?2 or (b.account_id is not null
          and s.kind in ('BILLING_PERIOD', 'RECURRENT_FEE')))
        and (s.mails_invoice or a.mails_invoices)
        and s.account_id not in (select * from held)\
      """;

  @Inject Brake brake;
  @Inject Database database;
  @Inject Settings settings;

  /** Tells whether the run of a day may begin; if not, billing is held and says why. */
  public boolean lets(SellerId seller, LocalDate day) {
    return lets(BrakeKind.DEBIT, DEBITS, seller, day) && lets(BrakeKind.MAIL, MAILS, seller, day);
  }

  private boolean lets(BrakeKind kind, String planned, SellerId seller, LocalDate day) {
    if (settings.find(kind.setting()).orElse("").isEmpty()) {
      return true; // Nothing is counted that nobody wants to know.
    }
    String sql =
        HELD + planned.replace("?1", seller.toString()).replace("?2", "date '" + day + "'");
    long accounts =
        database.number(
            "select count(*) from account where seller_id = ? and state <> 'DELETED'",
            seller.value());
    return brake.lets(new BrakeQuestion(seller, day, kind, database.number(sql), accounts));
  }
}
