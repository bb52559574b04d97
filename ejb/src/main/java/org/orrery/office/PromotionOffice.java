package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.promotion.Discount;
import org.orrery.promotion.Promotion;
import org.orrery.promotion.Promotion.CodeOffer;
import org.orrery.promotion.PromotionCatalogue;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Promotions, for those who act for the seller.
 *
 * <p>Every method refuses a caller who does not, with {@code
 * org.orrery.security.AccessDeniedException}, or, of an account, as {@link
 * AccountService#lockManaged}.
 */
@Stateless
public class PromotionOffice {

  @Inject AccountService accounts;
  @Inject PromotionCatalogue catalogue;

  /** A seller's promotions in the order in which they were made; at most 1000. */
  public List<Promotion> list(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    return catalogue.of(seller);
  }

  /** One promotion; another seller's is refused like one that does not exist. */
  public Promotion read(Caller caller, long promotion) {
    accounts.requireManager(caller);
    Promotion found = catalogue.read(promotion);
    if (!accounts.actsFor(caller, found.seller())) {
      throw Promotion.none(promotion);
    }
    return found;
  }

  /** Adds a promotion that nobody has yet, and tells its number. */
  public long add(Caller caller, SellerId seller, String percent, String description) {
    accounts.requireSeller(caller, seller);
    return catalogue.add(seller, percent, description, caller.login());
  }

  /** Lets new accounts get it by a code. */
  public void offer(Caller caller, long promotion, CodeOffer offer) {
    requireOwn(caller, promotion);
    catalogue.offer(promotion, offer);
  }

  /** Ends it for everybody. */
  public void end(Caller caller, long promotion, LocalDate on) {
    requireOwn(caller, promotion);
    catalogue.end(promotion, on, caller.login());
  }

  /** What an account has. */
  public List<Discount> ofAccount(Caller caller, AccountId account) {
    accounts.readable(caller, account);
    return catalogue.of(account);
  }

  /** Gives an account a promotion that has no code. */
  public void give(Caller caller, long promotion, AccountId account) {
    requireOneOf(caller, account, promotion);
    catalogue.give(promotion, account, caller.login());
  }

  /** Takes a promotion from an account. */
  public void take(Caller caller, long promotion, AccountId account) {
    requireOneOf(caller, account, promotion);
    catalogue.take(promotion, account, caller.login());
  }

  /** Another seller's promotion is refused like one that does not exist. */
  private void requireOwn(Caller caller, long promotion) {
    accounts.requireManager(caller);
    if (!accounts.actsFor(caller, catalogue.sellerOf(promotion))) {
      throw Promotion.none(promotion);
    }
  }

  private void requireOneOf(Caller caller, AccountId account, long promotion) {
    SellerId seller = accounts.lockManaged(caller, account).seller();
    if (!seller.equals(catalogue.sellerOf(promotion))) {
      throw Promotion.none(promotion);
    }
  }
}
