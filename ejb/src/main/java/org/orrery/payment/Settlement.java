package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.account.PaymentMethod;
import org.orrery.ledger.Journal;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;
import org.orrery.platform.BusinessDates;

/** Ends card payments, with everything that follows from it. Callers hold account and intent. */
@ApplicationScoped
class Settlement {

  @Inject IntentRepository intents;
  @Inject CollectionRepository collections;
  @Inject PaymentSettings settings;
  @Inject PaymentBook book;
  @Inject BusinessDates dates;
  @Inject Journal journal;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Books the money, unless it is booked. Money that came in is booked whatever was noted before.
   */
  void approve(Intent intent, GatewayAnswer answer) {
    if (intent.state() == IntentState.APPROVED) {
      return;
    }
    if (intent.state().isSettled()) {
      intents.note(intent, intent.state(), "and yet the money came in", clock.instant());
    }
    intents.settle(intent, IntentState.APPROVED, answer, clock.instant());
    intents.note(intent, IntentState.APPROVED, answer.reference(), clock.instant());
    book.book(
        new IncomingPayment(
            intent.account(),
            intent.seller(),
            PaymentMethod.CARD,
            intent.amount(),
            answer.reference(),
            intent.id()));
    collections.clear(intent.account());
    if (journal.balance(intent.account()).negated().isPositive()) {
      collections.lookAgain(intent.account(), intent.seller(), clock.instant());
    }
  }

  /** Plans the next try, or gives the card up, and tells the customer. */
  void decline(Intent intent, GatewayAnswer answer) {
    if (intent.state().isSettled()) {
      return;
    }
    intents.settle(intent, IntentState.DECLINED, answer, clock.instant());
    intents.note(intent, IntentState.DECLINED, answer.reason(), clock.instant());
    LocalDate today = dates.openOn(intent.seller());
    int declines = collections.countDecline(intent);
    Optional<LocalDate> retryOn = settings.retryDays().after(declines, today);
    collections.planRetry(intent.account(), retryOn.orElse(null), today);
    tell(intent, retryOn);
  }

  /** Ends it without a charge, as a person says. The next try may be for the same debt. */
  void fail(Intent intent, String reason) {
    end(intent, IntentState.FAILED, reason);
    collections.uncover(intent.account(), false, clock.instant());
  }

  /** Ends one that could not be sent, by our own fault: it is tried again at a slowing pace. */
  void holdUp(Intent intent, String reason) {
    end(intent, IntentState.FAILED, reason);
    collections.uncover(intent.account(), true, clock.instant());
    collections.holdUp(intent.account(), reason, clock.instant());
  }

  /** Ends one that was never sent, and shall not be: there is no debt any more. */
  void withdraw(Intent intent, String reason) {
    end(intent, IntentState.WITHDRAWN, reason);
  }

  /** Ends one that was never sent; the next look decides anew what is charged for the debt. */
  void withdrawAndTryAgain(Intent intent, String reason) {
    end(intent, IntentState.WITHDRAWN, reason);
    collections.uncover(intent.account(), true, clock.instant());
    collections.tryAgain(intent.account(), clock.instant());
  }

  private void end(Intent intent, IntentState state, String reason) {
    intents.settle(
        intent,
        state,
        new GatewayAnswer(GatewayAnswer.Outcome.NOT_FOUND, "", reason),
        clock.instant());
    intents.note(intent, state, reason, clock.instant());
  }

  private void tell(Intent intent, Optional<LocalDate> retryOn) {
    outbox.queue(
        List.of(
            new OutgoingMail(
                "card-declined/" + intent.account() + "/" + intent.id(),
                intent.seller(),
                intent.account(),
                "",
                retryOn.isPresent() ? "card-declined" : "card-bad",
                Map.of(
                    "amount", intent.amount().toString(),
                    "lastFour", intents.lastFour(intent.card()),
                    "retryOn", retryOn.map(LocalDate::toString).orElse("")))));
  }
}
