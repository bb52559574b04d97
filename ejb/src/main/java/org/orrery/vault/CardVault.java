package org.orrery.vault;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.account.AccountView;
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

  private static final Logger LOG = Logger.getLogger(CardVault.class.getName());

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
      add(CardPlace.ofSignup(cards.nextId(), signup), seller, card);
    }
  }

  /**
   * Keeps the card of a signup that has become an account already, as its customer's first and
   * active one; nothing is kept when the vault is not open.
   */
  public void keep(long signup, AccountView opened, NewCard card) {
    if (isOpen()) {
      CustomerId customer = opened.customer();
      CardPlace place = CardPlace.ofCustomer(cards.nextId(), customer.value());
      Sealed sealed = keys.seal(place.text(), card.number().digits());
      cards.addFirst(place.broughtBy(signup), opened.seller(), card, sealed);
      activated.fire(new CardActivated(customer));
    }
  }

  /** Makes the card of a signup the active one of its customer; does nothing if there is none. */
  public void handOver(long signup, CustomerId customer) {
    cards
        .handOver(signup, customer)
        .ifPresent(
            row -> {
              bind(row);
              makeActive(customer, row.place().card());
            });
  }

  /**
   * An account is opened also where its card cannot be sealed for it now; rekeying does it then.
   */
  private void bind(CardRepository.Row row) {
    CardPlace bound = row.place().bound();
    try {
      cards.seal(bound, keys.seal(bound.text(), keys.open(row.place().text(), row.sealed())));
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, e, () -> bound.text() + " is not sealed for its customer yet");
    }
  }

  /** Forgets the number that came with a signup which becomes no account. */
  public void discard(long signup) {
    cards.eraseWaiting(signup);
  }

  /**
   * Keeps a further card of a customer and makes it the active one.
   *
   * @return its number in the vault
   * @throws InvalidValueException if the vault is not open
   */
  public long add(SellerId seller, CustomerId customer, NewCard card) {
    if (!isOpen()) {
      throw new InvalidValueException("cards need ORRERY_SECRET_KEY_FILE");
    }
    CardPlace place = CardPlace.ofCustomer(cards.nextId(), customer.value());
    add(place, seller, card);
    makeActive(customer, place.card());
    return place.card();
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
   * Takes a customer's card out, to be charged.
   *
   * @throws InvalidValueException if it was erased
   * @throws IllegalStateException if its key is missing, its row was changed, or it was sealed for
   *     somebody else
   */
  public OpenCard open(CustomerId customer, long card) {
    CardRepository.Row row =
        cards
            .find(card)
            .orElseThrow(() -> new InvalidValueException("card " + card + " is no more"));
    if (!Objects.equals(row.place().customer(), customer.value())) {
      throw new IllegalStateException("card " + card + " is not of customer " + customer);
    }
    return new OpenCard(
        new CardNumber(keys.open(row.place().text(), row.sealed())), row.holder(), row.expiresIn());
  }

  private void add(CardPlace place, SellerId seller, NewCard card) {
    cards.add(place, seller, card, keys.seal(place.text(), card.number().digits()));
  }

  private void makeActive(CustomerId customer, long card) {
    if (!cards.activate(customer, card)) {
      throw new InvalidValueException("customer " + customer + " has no card " + card);
    }
    activated.fire(new CardActivated(customer));
  }
}
