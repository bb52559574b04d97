package org.orrery.console.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.PaymentMethod;
import org.orrery.billing.DebitService;
import org.orrery.office.AccountOffice;
import org.orrery.office.PaymentOffice;
import org.orrery.office.RunOffice;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/** Knows which service does what to an account. */
@ApplicationScoped
class AccountActs {

  @Inject AccountLifecycle lifecycle;
  @Inject AccountOffice office;
  @Inject RunOffice runs;
  @Inject PaymentOffice payments;
  @Inject DebitService debits;

  void suspend(Caller caller, AccountId account, String reason) {
    lifecycle.suspend(caller, account, reason);
  }

  void resume(Caller caller, AccountId account) {
    lifecycle.resume(caller, account);
  }

  void delete(Caller caller, AccountId account) {
    lifecycle.delete(caller, account);
  }

  void restore(Caller caller, AccountId account) {
    office.restore(caller, account);
  }

  void moneyBack(Caller caller, AccountId account) {
    office.requestMoneyBack(caller, account);
  }

  void payer(Caller caller, AccountId account, String method) {
    office.becomePayer(
        caller,
        account,
        PaymentMethod.ofWireName(method)
            .orElseThrow(
                () -> new InvalidValueException("there is no payment method of that name")));
  }

  void restart(Caller caller, AccountId account) {
    office.restartBilling(caller, account);
  }

  void hold(Caller caller, AccountId account, String reason) {
    runs.holdAccount(caller, account, reason);
  }

  void release(Caller caller, AccountId account) {
    runs.releaseAccount(caller, account);
  }

  void retryCard(Caller caller, AccountId account) {
    payments.tryAgain(caller, account);
  }

  void mail(Caller caller, AccountId account, boolean all) {
    office.mailInvoices(caller, account, all);
  }

  void stop(Caller caller, AccountId account, long schedule) {
    debits.stop(caller, account, schedule);
  }
}
