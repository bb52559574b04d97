package org.orrery.vault;

import org.jspecify.annotations.Nullable;

/**
 * Where a card's number belongs, so that it opens nowhere else.
 *
 * @param signup that it waits with; null = none
 * @param customer whose it is; null = nobody's yet
 */
record CardPlace(long card, Binding binding, @Nullable Long signup, @Nullable Long customer) {

  /** What the seal names beside the card's id. */
  enum Binding {
    /** Nothing: cards of earlier releases, until they are sealed anew. */
    ROW,
    /** The signup that brought it. */
    SIGNUP,
    /** The customer whose card it is. */
    CUSTOMER
  }

  /** Of a card that waits with its signup. */
  static CardPlace ofSignup(long card, long signup) {
    return new CardPlace(card, Binding.SIGNUP, signup, null);
  }

  /** Of a customer's card. */
  static CardPlace ofCustomer(long card, long customer) {
    return new CardPlace(card, Binding.CUSTOMER, null, customer);
  }

  /** The same of the card that a signup brought. */
  CardPlace broughtBy(long itsSignup) {
    return new CardPlace(card, binding, itsSignup, customer);
  }

  /** As close as its owner is known: where it is to be sealed anew. */
  CardPlace bound() {
    if (customer != null) {
      return ofCustomer(card, customer);
    }
    return signup == null ? this : ofSignup(card, signup);
  }

  /** As the seal has it. */
  String text() {
    return switch (binding) {
      case ROW -> "card/" + card;
      case SIGNUP -> "card/" + card + "/signup/" + signup;
      case CUSTOMER -> "card/" + card + "/customer/" + customer;
    };
  }
}
