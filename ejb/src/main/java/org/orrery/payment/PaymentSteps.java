package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.orrery.ledger.Journal;
import org.orrery.shared.Money;

/**
 * The steps of a card payment that write: each one transaction, none of them open while a gateway
 * is called.
 *
 * <p>A worker may die between any two of them, or be stopped and go on hours later. What keeps the
 * money right: the state SENT is committed before anything is sent; from then on the gateway alone
 * knows, and is asked; a key is sent again only when the gateway never heard of it; what a gateway
 * says is written down whoever brings it, even late, and only once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentSteps {

  /** Longer than any call of a gateway takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject IntentRepository intents;
  @Inject Settlement settlement;
  @Inject Journal journal;
  @Inject Clock clock;

  /** Claims what is due longest and tells what to do with it; empty if nothing is due. */
  public Optional<Step> next() {
    Instant now = clock.instant();
    return intents.claim(now, now.plus(LEASE)).map(this::begin);
  }

  private Step begin(Intent intent) {
    return switch (intent.state()) {
      case INTENDED -> beginSending(intent);
      case SENT -> {
        intents.move(intent, IntentState.UNKNOWN, intent.inquiries() + 1, leased());
        note(intent, IntentState.UNKNOWN, "whoever sent it did not come back");
        yield new Step(Step.Kind.INQUIRE, intent);
      }
      case UNKNOWN -> {
        intents.move(intent, IntentState.UNKNOWN, intent.inquiries() + 1, leased());
        yield new Step(Step.Kind.INQUIRE, intent);
      }
      case APPROVED, DECLINED, FAILED, WITHDRAWN ->
          throw new IllegalStateException("intent " + intent.id() + " is settled and due");
    };
  }

  /**
   * Looks once more whether, and for how much, it is to be sent; since it was written down a check
   * may have come in, the account be deleted, or the card be replaced.
   */
  private Step beginSending(Intent intent) {
    Money owed = journal.balance(intent.account()).negated();
    if (!owed.isPositive()) {
      settlement.withdraw(intent, "nothing is owed any more");
      return new Step(Step.Kind.NOTHING, intent);
    }
    Optional<String> reason = intents.reasonToWithdraw(intent);
    if (reason.isPresent()) {
      settlement.withdrawAndTryAgain(intent, reason.get());
      return new Step(Step.Kind.NOTHING, intent);
    }
    Money amount = owed.minus(intent.amount()).amount().signum() < 0 ? owed : intent.amount();
    intents.setAmount(intent, amount);
    intents.move(intent, IntentState.SENT, 0, leased());
    note(intent, IntentState.SENT, "sending " + amount);
    return new Step(Step.Kind.SEND, intent.sent(amount));
  }

  /**
   * After the gateway said that it never heard of it: whether it may be sent again, by the same
   * key.
   *
   * @return false if somebody else has claimed or settled it meanwhile
   */
  public boolean sendAgain(Intent claimed) {
    Intent now = lock(claimed);
    if (now.state().isSettled() || now.lease() != claimed.lease()) {
      return false;
    }
    intents.move(now, IntentState.SENT, now.inquiries(), leased());
    note(now, IntentState.SENT, "never arrived; sending it again by the same key");
    return true;
  }

  /** Writes down what a gateway said. Twice, late, or after another worker: the money once. */
  public void record(Intent claimed, GatewayAnswer answer) {
    Intent now = lock(claimed);
    switch (answer.outcome()) {
      case APPROVED -> settlement.approve(now, answer);
      case DECLINED -> settlement.decline(now, answer);
      case PENDING, NOT_FOUND, NOT_READY -> leaveOpen(claimed, now, answer.reason());
    }
  }

  /**
   * Ends an intent that could not even be sent, for a reason that is ours, and has the card tried
   * again later; leaves one open that was sent before, because the gateway may have it.
   */
  public void notSent(Intent claimed, String reason) {
    Intent now = lock(claimed);
    boolean firstClaim = now.lease() == 1;
    if (firstClaim && !now.state().isSettled()) {
      settlement.holdUp(now, reason);
    } else {
      leaveOpen(claimed, now, reason);
    }
  }

  private void leaveOpen(Intent claimed, Intent now, String reason) {
    if (now.state().isSettled() || now.lease() != claimed.lease()) {
      return; // Somebody else goes on with it.
    }
    Optional<Instant> next = Pace.SLOWING.next(now.inquiries(), clock.instant());
    intents.move(now, IntentState.UNKNOWN, now.inquiries(), next.orElse(null));
    String wait = next.map(at -> "asking again at " + at).orElse("a person has to look");
    note(now, IntentState.UNKNOWN, reason + "; " + wait);
  }

  private Intent lock(Intent claimed) {
    return intents
        .lock(claimed.id())
        .orElseThrow(() -> new IllegalStateException("intent " + claimed.id() + " is gone"));
  }

  private Instant leased() {
    return clock.instant().plus(LEASE);
  }

  private void note(Intent intent, IntentState state, String note) {
    intents.note(intent, state, note, clock.instant());
  }
}
