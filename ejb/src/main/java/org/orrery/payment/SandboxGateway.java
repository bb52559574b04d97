package org.orrery.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.shared.SellerId;

/**
 * A gateway without a bank behind it, for trying and testing: it moves no money.
 *
 * <p>The card's number says how it behaves: docs/billing.md lists the numbers. It keeps the four
 * promises of {@link PaymentGateway} all the same; what it did is in the table {@code
 * sandbox_charge}, committed before it answers, or fails to.
 */
@ApplicationScoped
class SandboxGateway implements PaymentGateway {

  /** How often the slow card's payment is not decided yet. */
  private static final int UNDECIDED_INQUIRIES = 2;

  @Inject SandboxBank bank;

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public boolean movesMoney() {
    return false;
  }

  @Override
  public GatewayAnswer charge(GatewayRequest request) {
    SandboxCard card = SandboxCard.of(request.card().number());
    if (card == SandboxCard.BROKEN) {
      throw new IllegalStateException("the sandbox is out of order");
    }
    SandboxBank.Charge charge = bank.charge(request, card);
    if (card.losesAnswer() && charge.calls() == 1) {
      throw new IllegalStateException("the sandbox lost the answer");
    }
    return card == SandboxCard.SLOW ? GatewayAnswer.pending("in progress") : charge.answer();
  }

  @Override
  public GatewayAnswer inquire(SellerId seller, String key) {
    return bank.inquire(key).map(SandboxGateway::answer).orElseGet(GatewayAnswer::notFound);
  }

  private static GatewayAnswer answer(SandboxBank.Charge charge) {
    boolean slow = charge.lastFour().equals(SandboxCard.SLOW.lastFour());
    return slow && charge.inquiries() <= UNDECIDED_INQUIRIES
        ? GatewayAnswer.pending("in progress")
        : charge.answer();
  }
}
