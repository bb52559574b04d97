package org.orrery.payment;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.vault.CardVault;

/** Carries card payments out, one after the other: between its steps it calls the gateway. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentWorker {

  private static final Logger LOG = Logger.getLogger(PaymentWorker.class.getName());

  /** So that the next wake finds nobody still at work. */
  private static final Duration WORK_MAX = Duration.ofSeconds(50);

  private static final int STEPS_MAX = 1_000_000;

  @Inject PaymentSteps steps;
  @Inject Gateways gateways;
  @Inject CardVault vault;
  @Inject Clock clock;

  /** Works beside the caller for as long as something is due, at most 50 seconds. */
  @Asynchronous
  public Future<Integer> workBeside() {
    try {
      return new AsyncResult<>(work(clock.instant().plus(WORK_MAX)));
    } catch (RuntimeException e) { // Nobody waits for the answer, and nobody else would tell.
      LOG.log(Level.WARNING, e, () -> "charging cards broke off; again in a minute");
      return new AsyncResult<>(0);
    }
  }

  /** Works until nothing is due, and tells how many steps were taken. */
  public int workThrough() {
    return work(Instant.MAX);
  }

  private int work(Instant until) {
    int taken = 0;
    while (taken < STEPS_MAX && clock.instant().isBefore(until)) {
      Optional<Step> step = steps.next();
      if (step.isEmpty()) {
        break;
      }
      take(step.get());
      taken++;
    }
    return taken;
  }

  private void take(Step step) {
    switch (step.kind()) {
      case SEND -> send(step.intent());
      case INQUIRE -> inquire(step.intent());
      case NOTHING -> LOG.fine(() -> "intent " + step.intent().id() + " ended by itself");
    }
  }

  private void send(Intent intent) {
    PaymentGateway gateway;
    GatewayRequest request;
    try {
      gateway = gateways.named(intent.gateway());
      request =
          new GatewayRequest(
              intent.key(),
              intent.seller(),
              intent.account(),
              intent.amount(),
              vault.open(intent.customer(), intent.card()));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "intent " + intent.id() + " cannot be sent");
      steps.notSent(intent, "it cannot be sent: " + e.getMessage());
      return;
    }
    GatewayAnswer answer = answer(intent, () -> gateway.charge(request));
    if (answer.outcome() == GatewayAnswer.Outcome.NOT_READY) {
      LOG.severe(() -> "intent " + intent.id() + ": gateway not ready: " + answer.reason());
      steps.notSent(intent, "the gateway is not ready: " + answer.reason());
    } else {
      steps.record(intent, answer);
    }
  }

  private void inquire(Intent intent) {
    GatewayAnswer answer =
        answer(
            intent, () -> gateways.named(intent.gateway()).inquire(intent.seller(), intent.key()));
    if (answer.outcome() != GatewayAnswer.Outcome.NOT_FOUND) {
      steps.record(intent, answer);
    } else if (steps.sendAgain(intent)) {
      send(intent);
    }
  }

  /**
   * An exception is no answer. Its text is the driver's, and is not kept: it may quote the call.
   */
  private static GatewayAnswer answer(Intent intent, Supplier<GatewayAnswer> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      String what = e.getClass().getSimpleName();
      LOG.log(
          Level.WARNING,
          "intent {0}: no answer ({1})",
          new Object[] {Long.toString(intent.id()), what});
      return GatewayAnswer.pending("no answer: " + what);
    }
  }
}
