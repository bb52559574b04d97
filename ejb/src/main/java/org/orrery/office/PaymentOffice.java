package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.notice.NoticeDesk;
import org.orrery.notice.NoticeView;
import org.orrery.payment.PaymentDesk;
import org.orrery.payment.PaymentView;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/**
 * Card payments and payment notices that wait for a person.
 *
 * <p>Every method refuses whoever is no administrator, with {@code
 * org.orrery.security.AccessDeniedException}.
 */
@Stateless
public class PaymentOffice {

  @Inject AccountService accounts;
  @Inject PaymentDesk payments;
  @Inject NoticeDesk notices;

  /** Card payments that are not settled, oldest first; at most 1000. */
  public List<PaymentView> open(Caller caller) {
    accounts.requireAdministrator(caller);
    return payments.open();
  }

  /** Has the gateway asked again. */
  public void inquire(Caller caller, long payment) {
    accounts.requireAdministrator(caller);
    payments.inquire(payment);
  }

  /** Ends a payment of which the provider knows nothing. */
  public void giveUp(Caller caller, long payment, String reason) {
    accounts.requireAdministrator(caller);
    payments.giveUp(payment, reason);
  }

  /** Books a payment of which the provider has the money. */
  public void settle(Caller caller, long payment, String reference) {
    accounts.requireAdministrator(caller);
    payments.settle(payment, reference);
  }

  /** Has an account's card tried again. */
  public void tryAgain(Caller caller, AccountId account) {
    accounts.requireAdministrator(caller, account);
    payments.tryAgain(account);
  }

  /** Payment notices that wait, oldest first. */
  public List<NoticeView> notices(Caller caller) {
    accounts.requireAdministrator(caller);
    return notices.waiting();
  }

  /** Credits a waiting notice to an account. */
  public void assign(Caller caller, long notice, AccountId account) {
    accounts.requireAdministrator(caller);
    notices.assign(notice, account, caller.login());
  }

  /** Puts a waiting notice away. */
  public void close(Caller caller, long notice, String reason) {
    accounts.requireAdministrator(caller);
    notices.close(notice, reason, caller.login());
  }
}
