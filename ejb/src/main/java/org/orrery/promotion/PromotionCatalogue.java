package org.orrery.promotion;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.SellerNotFoundException;
import org.orrery.platform.BusinessDates;
import org.orrery.promotion.AccountPromotionRepository.Gift;
import org.orrery.promotion.Promotion.CodeOffer;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.OneLine;
import org.orrery.shared.Percent;
import org.orrery.shared.SellerId;

/**
 * The promotions of each seller and who has them. For operators only: the doors see to that.
 *
 * <p>A promotion is got either by its code, at signup and by one code an account, or it is given by
 * hand, and any number of them. Its percentage never changes.
 */
@Stateless
public class PromotionCatalogue {

  private static final int DESCRIPTION_MAX = 255;
  private static final String CODE_FORM = "[A-Za-z0-9_-]{1,40}";
  private static final int PLANS_MAX = 100;

  @Inject PromotionRepository promotions;
  @Inject AccountPromotionRepository accounts;
  @Inject BusinessDates dates;

  /** A seller's promotions in the order in which they were made, ended ones included. */
  public List<Promotion> of(SellerId seller) {
    return promotions.of(seller);
  }

  /**
   * Whose promotion it is.
   *
   * @throws InvalidValueException if there is no such promotion
   */
  public SellerId sellerOf(long id) {
    return existing(id).seller();
  }

  /**
   * One promotion.
   *
   * @throws InvalidValueException if there is no such promotion
   */
  public Promotion read(long id) {
    return promotions.find(id).orElseThrow(() -> Promotion.none(id));
  }

  /**
   * Adds a promotion that nobody has yet.
   *
   * @param percent as {@link Percent} reads it, above zero
   * @return its number
   * @throws SellerNotFoundException if there is no such seller
   * @throws InvalidValueException if the text or percentage is none, or the seller has {@value
   *     PromotionRepository#PROMOTIONS_MAX} promotions
   */
  public long add(SellerId seller, String percent, String description, String createdBy) {
    if (!promotions.isSeller(seller)) {
      throw new SellerNotFoundException(seller);
    }
    if (promotions.of(seller).size() >= PromotionRepository.PROMOTIONS_MAX) {
      throw new InvalidValueException("a seller has at most 1000 promotions");
    }
    var off = Percent.read(percent);
    if (off.signum() == 0) {
      throw new InvalidValueException("a promotion of 0 % promises nothing");
    }
    String shown = OneLine.require("description", description, DESCRIPTION_MAX);
    return promotions.add(seller, new Discount(shown, off), createdBy);
  }

  /**
   * Lets new accounts get it by a code.
   *
   * @throws InvalidValueException if there is no such promotion or it has ended; if it has a code,
   *     or another one has this code; if the code is not 1 to 40 letters, digits, {@code _} and
   *     {@code -}; if the number of uses is not positive; or if a plan is not the seller's
   */
  public void offer(long id, CodeOffer offer) {
    Promotion promotion = running(id);
    require(promotion.offer() == null, "promotion " + id + " has a code");
    require(offer.code().matches(CODE_FORM), "a code is 1 to 40 letters, digits, _ and -");
    Integer usesMax = offer.usesMax();
    require(usesMax == null || usesMax > 0, "a code is good for at least one account");
    require(offer.plans().size() <= PLANS_MAX, "a code is good for at most 100 plans");
    for (int plan : offer.plans()) {
      require(promotions.isPlan(promotion.seller(), plan), "the seller has no plan " + plan);
    }
    require(promotions.offer(id, offer), "there is a promotion with the code " + offer.code());
  }

  /**
   * Ends a promotion: from that business date on nobody has it.
   *
   * @throws InvalidValueException if there is no such promotion, it has ended, or the day is past
   */
  public void end(long id, LocalDate on, String endedBy) {
    Promotion promotion = running(id);
    LocalDate today = dates.openOn(promotion.seller());
    require(!on.isBefore(today), on + " is past: the business date is " + today);
    promotions.end(id, on, endedBy);
  }

  /** What an account has on its seller's business date. */
  public List<Discount> of(AccountId account) {
    return accounts.discounts(List.of(account), null).getOrDefault(account, List.of());
  }

  /**
   * Gives an account a promotion that has no code, from its seller's business date on.
   *
   * @throws AccountNotFoundException if the promotion's seller has no such account
   * @throws InvalidValueException if there is no such promotion, it has ended or has a code, the
   *     account has or had it, or was given {@value AccountPromotionRepository#PROMOTIONS_MAX}
   */
  public void give(long id, AccountId account, String givenBy) {
    Promotion promotion = running(id);
    require(promotion.offer() == null, "promotion " + id + " is got by its code, at signup");
    if (!accounts.isAccount(account, promotion.seller())) {
      throw new AccountNotFoundException(account);
    }
    require(
        accounts.count(account) < AccountPromotionRepository.PROMOTIONS_MAX,
        "account " + account + " was given too many promotions");
    Gift gift = new Gift(false, dates.openOn(promotion.seller()), givenBy);
    require(accounts.give(account, id, gift), "account " + account + " has or had promotion " + id);
  }

  /**
   * Takes a promotion, by code or by hand, from an account from its seller's business date on.
   *
   * @throws InvalidValueException if there is no such promotion or the account does not have it
   */
  public void take(long id, AccountId account, String takenBy) {
    Promotion promotion = existing(id);
    require(
        accounts.take(account, id, dates.openOn(promotion.seller()), takenBy),
        "account " + account + " does not have promotion " + id);
  }

  private Promotion existing(long id) {
    return promotions.lock(id).orElseThrow(() -> Promotion.none(id));
  }

  private Promotion running(long id) {
    Promotion promotion = existing(id);
    require(
        promotion.runsOn(dates.openOn(promotion.seller())),
        "promotion " + id + " ended on " + promotion.endedOn());
    return promotion;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidValueException(otherwise);
    }
  }
}
