package org.orrery.payment;

import java.util.stream.Stream;
import org.orrery.vault.CardNumber;

/** The card numbers by which the sandbox gateway is told what to do. */
enum SandboxCard {
  /** Charged. */
  APPROVED("4242424242424242", false),
  /** Declined. So is every number that is not named here: nobody's real card pays here. */
  DECLINED("4000000000000002", false),
  /** Charged, and the answer is lost. */
  APPROVED_UNHEARD("4000000000000010", true),
  /** Declined, and the answer is lost. */
  DECLINED_UNHEARD("4000000000000028", true),
  /** The first call does nothing and has no answer; sent again it is charged. */
  TIMED_OUT("4000000000000036", true),
  /** Charged, but for two inquiries nobody knows. */
  SLOW("4000000000000044", false),
  /** No call has an answer or does anything; nor has an inquiry anything to tell. */
  BROKEN("4000000000000051", false);

  private final String digits;
  private final boolean losesAnswer;

  SandboxCard(String digits, boolean losesAnswer) {
    this.digits = digits;
    this.losesAnswer = losesAnswer;
  }

  static SandboxCard of(CardNumber number) {
    return Stream.of(values())
        .filter(card -> card.digits.equals(number.digits()))
        .findFirst()
        .orElse(DECLINED);
  }

  CardNumber number() {
    return new CardNumber(digits);
  }

  String lastFour() {
    return number().lastFour();
  }

  /** Whether the first call has no answer. */
  boolean losesAnswer() {
    return losesAnswer;
  }

  /** What the first call leaves in the bank's books. */
  String outcome() {
    return switch (this) {
      case APPROVED, APPROVED_UNHEARD, SLOW -> "APPROVED";
      case DECLINED, DECLINED_UNHEARD -> "DECLINED";
      case TIMED_OUT, BROKEN -> "NOTHING";
    };
  }
}
