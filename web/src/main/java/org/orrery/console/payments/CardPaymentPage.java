package org.orrery.console.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.office.PaymentOffice;
import org.orrery.payment.PaymentView;
import org.orrery.security.Caller;
import org.orrery.shared.InvalidValueException;

/** Shows a card payment that is not settled, and what a person can do about it. */
@Named
@RequestScoped
public class CardPaymentPage {

  private static final String BACK = "/admin/payments";

  @Inject PaymentOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable PaymentView payment;
  private @Nullable String reason;
  private @Nullable String reference;

  /**
   * The payment that the address names.
   *
   * @throws InvalidValueException if there is none that is not settled
   */
  public PaymentView getPayment() {
    if (payment == null) {
      payment =
          office.open(call.caller()).stream()
              .filter(open -> open.id() == id())
              .findFirst()
              .orElseThrow(() -> new InvalidValueException("payment " + id() + " does not wait"));
    }
    return payment;
  }

  private long id() {
    return query.id("id");
  }

  /** Has the gateway asked again. */
  public void inquire() {
    changes.make(change("inquireCardPayment"), caller -> office.inquire(caller, id()));
  }

  /** Books it: the provider has the money. */
  public void settle() {
    String typed = Typed.text(reference);
    make(
        change("settleCardPayment").with("reference", typed),
        caller -> office.settle(caller, id(), typed));
  }

  /** Ends it: the provider has no money, nor will have. */
  public void giveUp() {
    String typed = Typed.text(reason);
    make(
        change("giveUpCardPayment").with("reason", typed),
        caller -> office.giveUp(caller, id(), typed));
  }

  private Change change(String operation) {
    return Change.of(operation).with("id", id());
  }

  private void make(Change change, Consumer<Caller> work) {
    changes.makeAndShow(
        change,
        caller -> {
          work.accept(caller);
          return BACK;
        });
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String typed) {
    reason = typed;
  }

  public @Nullable String getReference() {
    return reference;
  }

  public void setReference(@Nullable String typed) {
    reference = typed;
  }
}
