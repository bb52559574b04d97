package org.orrery.management;

import java.math.BigDecimal;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.CreditLimits;
import org.orrery.account.PaymentMethod;
import org.orrery.account.Trials;
import org.orrery.dunning.MoneyBack;
import org.orrery.purge.Purges;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Lets an operator look after single accounts. */
record AccountsMonitor(
    CreditLimits limits,
    AccountLifecycle lifecycle,
    MoneyBack moneyBack,
    Trials trials,
    Purges purges)
    implements AccountsMXBean {

  private static final String AMOUNT = "[0-9]{1,12}(\\.[0-9]{1,4})?";

  @Override
  public long getPurgedCount() {
    return purges.purgedCount();
  }

  @Override
  public long getPurgeWaitingCount() {
    return purges.waitingCount();
  }

  @Override
  public void setCreditLimit(long accountId, String amount) {
    RemoteAnswer.of(() -> limits.set(new AccountId(accountId), amount(amount)));
  }

  @Override
  public void clearCreditLimit(long accountId) {
    RemoteAnswer.of(() -> limits.clear(new AccountId(accountId)));
  }

  @Override
  public int resetCreditLimits(long sellerId) {
    return RemoteAnswer.of(() -> limits.resetAll(new SellerId(sellerId)));
  }

  @Override
  public void requestMoneyBack(long accountId) {
    RemoteAnswer.of(() -> moneyBack.request(new AccountId(accountId)));
  }

  @Override
  public String restore(long accountId) {
    return RemoteAnswer.of(() -> lifecycle.undelete(new AccountId(accountId)).state().name());
  }

  @Override
  public String becomePayer(long accountId, String method) {
    return RemoteAnswer.of(
        () -> trials.becomePayer(new AccountId(accountId), method(method)).state().name());
  }

  @Override
  public String restartBilling(long accountId) {
    return RemoteAnswer.of(() -> lifecycle.restartBilling(new AccountId(accountId)).toString());
  }

  private static PaymentMethod method(String name) {
    return PaymentMethod.ofWireName(name)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "a payer pays by Check, CC, PayPal, WorldPay or 2CheckOut, not by " + name));
  }

  private static BigDecimal amount(String text) {
    if (!text.matches(AMOUNT)) {
      throw new InvalidValueException("an amount is written 10.00, not " + text);
    }
    return new BigDecimal(text);
  }
}
