package org.orrery.promotion;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.account.AccountOpened;
import org.orrery.promotion.AccountPromotionRepository.Gift;
import org.orrery.shared.AccountId;

/**
 * Gives a new account the promotion behind the code of its signup, before anything is charged.
 *
 * <p>A code that is good for nothing is kept with the account and has no effect: the original's own
 * sample sends one, and says nothing of a refusal.
 */
@ApplicationScoped
class PromotionOnAccount {

  /** After the books, before the features that charge, which have the default priority. */
  private static final int BEFORE_CHARGING = 200;

  private static final String SIGNUP = "signup";
  private static final Logger LOG = Logger.getLogger(PromotionOnAccount.class.getName());

  @Inject PromotionRepository promotions;
  @Inject AccountPromotionRepository accounts;

  void open(@Observes @Priority(BEFORE_CHARGING) AccountOpened opened) {
    AccountId id = opened.account().id();
    String code = opened.promoCode();
    if (code.isEmpty()) {
      return;
    }
    Optional<Promotion> promotion = promotions.lock(opened.account().seller(), code);
    String objection =
        promotion
            .map(p -> p.objection(opened.on(), opened.account().planId()))
            .orElse("it is unknown");
    if (objection.isEmpty()) {
      give(promotion.orElseThrow(), opened);
    } else {
      LOG.log(
          Level.FINE, () -> "account " + id + ": its promotion code has no effect, " + objection);
    }
  }

  private void give(Promotion promotion, AccountOpened opened) {
    Gift gift = new Gift(true, opened.on(), SIGNUP);
    if (accounts.give(opened.account().id(), promotion.id(), gift)) {
      promotions.countUse(promotion.id());
    }
  }
}
