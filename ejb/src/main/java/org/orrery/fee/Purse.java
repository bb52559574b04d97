package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.orrery.account.AccountView;
import org.orrery.account.BadCards;
import org.orrery.account.CreditLimits;
import org.orrery.account.PaymentMethod;
import org.orrery.account.Trials;
import org.orrery.ledger.Journal;
import org.orrery.plan.PlanPrices;
import org.orrery.shared.Money;

/** Asks whether an account may buy. */
@ApplicationScoped
class Purse {

  @Inject Journal journal;
  @Inject CreditLimits limits;
  @Inject Trials trials;
  @Inject TrialFees trialFees;
  @Inject PlanPrices prices;
  @Inject @Any Instance<BadCards> cards;

  /**
   * Refuses debtors, whatever they want.
   *
   * @throws CreditLimitExceededException if the balance is beyond the limit
   */
  void requireStanding(AccountView account) {
    Debtor debtor = debtor(account);
    if (debtor.mayBuyNothing()) {
      throw new CreditLimitExceededException(account.id(), debtor.limit());
    }
  }

  /**
   * Refuses what was just charged if it was too much; the transaction is rolled back.
   *
   * @throws CreditLimitExceededException if the balance is beyond the limit now
   */
  void requireMeans(AccountView account) {
    Debtor debtor = debtor(account);
    if (debtor.cannotAfford(debtor.balance())) {
      throw new CreditLimitExceededException(account.id(), debtor.limit());
    }
  }

  private Debtor debtor(AccountView account) {
    if (trials.isTrial(account.id())) {
      Money bought = trialFees.bought(account);
      return new Debtor(journal.balance(account.id()).minus(bought), trialLimit(account), false);
    }
    Money limit = limits.of(account);
    boolean byCard =
        account.payment() == PaymentMethod.CARD
            && cards.stream().noneMatch(standing -> standing.isBadCard(account.id()));
    return new Debtor(journal.balance(account.id()), limit, byCard);
  }

  private Money trialLimit(AccountView account) {
    BigDecimal limit = prices.terms(account.planId()).trialCreditLimit();
    return Money.rounded(limit, account.currency(), RoundingMode.DOWN);
  }
}
