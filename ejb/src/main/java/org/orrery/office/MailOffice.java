package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.mail.MailDesk;
import org.orrery.mail.MailStatus;
import org.orrery.mail.MailView;
import org.orrery.security.Caller;

/**
 * The mails of the installation that are not sent. All of it is an administrator's; others are
 * refused with {@code org.orrery.security.AccessDeniedException}.
 */
@Stateless
public class MailOffice {

  @Inject AccountService accounts;
  @Inject MailDesk desk;

  /** How the outbox stands. */
  public MailStatus status(Caller caller) {
    accounts.requireAdministrator(caller);
    return desk.status();
  }

  /** Those that are not sent: first those that a person decides about; at most 500. */
  public List<MailView> list(Caller caller) {
    accounts.requireAdministrator(caller);
    return desk.list();
  }

  /**
   * One that is not sent.
   *
   * @throws org.orrery.shared.InvalidValueException if there is none, or it was sent
   */
  public MailView read(Caller caller, long mail) {
    accounts.requireAdministrator(caller);
    return desk.read(mail);
  }

  /**
   * Has a parked mail tried again, as if it had never failed.
   *
   * @throws org.orrery.shared.InvalidValueException if no such mail is parked
   */
  public void retry(Caller caller, long mail) {
    accounts.requireAdministrator(caller);
    desk.retry(mail);
  }

  /** Has every parked mail tried again, and tells how many. */
  public int retryParked(Caller caller) {
    accounts.requireAdministrator(caller);
    return desk.retryParked();
  }

  /**
   * Has a mail sent again of which nobody knows whether it arrived. If it had, it arrives twice.
   *
   * @throws org.orrery.shared.InvalidValueException if no such mail is unknown
   */
  public void resend(Caller caller, long mail) {
    accounts.requireAdministrator(caller);
    desk.resend(mail);
  }

  /**
   * Notes of a mail of which nobody knew that it has arrived.
   *
   * @throws org.orrery.shared.InvalidValueException if no such mail is unknown
   */
  public void settle(Caller caller, long mail) {
    accounts.requireAdministrator(caller);
    desk.settle(mail);
  }

  /**
   * Stops the sending; mails go on to be queued.
   *
   * @throws org.orrery.shared.InvalidValueException if the reason is empty or longer than 255
   *     characters
   */
  public void hold(Caller caller, String reason) {
    accounts.requireAdministrator(caller);
    desk.hold(reason);
  }

  /**
   * Sends a test mail and waits for the mail server's answer. Nothing of it is kept.
   *
   * @throws org.orrery.shared.InvalidValueException if the address is none, or the server has not
   *     taken the mail; then with what it said
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void sendTest(Caller caller, String recipient) {
    accounts.requireAdministrator(caller);
    desk.sendTest(recipient);
  }

  /** Lets the sending go on; nothing happens if it is not held. */
  public void release(Caller caller) {
    accounts.requireAdministrator(caller);
    desk.release();
  }
}
