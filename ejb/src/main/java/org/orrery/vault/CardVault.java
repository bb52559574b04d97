package org.orrery.vault;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.shared.CustomerId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Keeps cards: their numbers sealed, everything else for people to see.
 *
 * <p>A card comes with a signup and waits for it to become an account, or is added to a customer
 * later. A customer has any number of cards, one of which is charged. A verification code never
 * comes here.
 */
@Stateless
public class CardVault {

  @Inject SecretKeys keys;
  @Inject CardRepository cards;
  @Inject Event<CardActivated> activated;

  /** Whether cards can be kept at all: whether a key is configured. */
  public boolean isOpen() {
    return keys.areThere();
  }

  /** Keeps the card of a signup; nothing is kept when the vault is not open. */
  public void keep(SellerId seller, long signup, NewCard card) {
    if (isOpen()) {
      add(new CardRepository.Owner(seller, signup, null), card);
    }
  }

  /** Makes the card of a signup the active one of its customer; does nothing if there is none. */
  public void handOver(long signup, CustomerId customer) {
    cards.handOver(signup, customer).ifPresent(id -> makeActive(customer, id));
  }

  /** Forgets the number that came with a signup which becomes no account. */
  public void discard(long signup) {
    cards.eraseWaiting(signup);
  }

  /**
   * Keeps a further card of a customer and makes it the active one.
   *
   * @return its number in the vault
   * @throws IllegalStateException if the vault is not open
   */
  public long add(SellerId seller, CustomerId customer, NewCard card) {
    long id = add(new CardRepository.Owner(seller, null, customer.value()), card);
    makeActive(customer, id);
    return id;
  }

  /**
   * Has another of the customer's cards charged from now on.
   *
   * @throws InvalidValueException if the customer has no such card
   */
  public void activate(CustomerId customer, long card) {
    makeActive(customer, card);
  }

  /**
   * Forgets a card's number; what is shown of it stays.
   *
   * @throws InvalidValueException if the customer has no such card
   */
  public void erase(CustomerId customer, long card) {
    if (!cards.erase(customer, card)) {
      throw new InvalidValueException("customer " + customer + " has no card " + card);
    }
  }

  /** A customer's cards, oldest first. */
  public List<CardView> of(CustomerId customer) {
    return cards.of(customer);
  }

  /**
   * Takes a card out, to be charged.
   *
   * @throws InvalidValueException if it was erased
   * @throws IllegalStateException if its key is missing or its row was changed
   */
  public OpenCard open(long card) {
    CardRepository.Row row =
        cards
            .find(card)
            .orElseThrow(() -> new InvalidValueException("card " + card + " is no more"));
    return new OpenCard(
        new CardNumber(keys.open(SecretKeys.placeOfCard(card), row.sealed())),
        row.holder(),
        row.expiresIn());
  }

  private long add(CardRepository.Owner owner, NewCard card) {
    long id = cards.nextId();
    cards.add(id, owner, card, keys.seal(SecretKeys.placeOfCard(id), card.number().digits()));
    return id;
  }

  private void makeActive(CustomerId customer, long card) {
    if (!cards.activate(customer, card)) {
      throw new InvalidValueException("customer " + customer + " has no card " + card);
    }
    activated.fire(new CardActivated(customer));
  }
}
