package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.AccountOffice;
import org.orrery.office.ProofOffice;
import org.orrery.register.BookRegister;
import org.orrery.register.ChargeItem;
import org.orrery.register.ChargeRegister;
import org.orrery.register.CreditItem;
import org.orrery.register.LedgerItem;
import org.orrery.register.LedgerRegister;
import org.orrery.register.Page;
import org.orrery.register.PaymentItem;
import org.orrery.register.PeriodItem;
import org.orrery.register.ScheduleItem;
import org.orrery.register.Span;
import org.orrery.vault.CardView;

/** What an account is charged, what it paid, and how that came about. */
@Named
@RequestScoped
public class AccountBooks {

  @Inject LedgerRegister ledger;
  @Inject BookRegister books;
  @Inject ChargeRegister charges;
  @Inject ProofOffice proof;
  @Inject AccountOffice office;
  @Inject AccountPage page;
  @Inject ConsoleCall call;
  @Inject Query query;

  private final Map<String, Object> read = new HashMap<>();

  /** The entries that moved the balance. */
  public Page<LedgerItem> getLedger() {
    return once("ledger", () -> ledger.of(call.caller(), page.id(), query.page()));
  }

  /** The debits and fees. */
  public Page<ScheduleItem> getSchedules() {
    return once("schedules", () -> charges.schedules(call.caller(), page.id(), null, query.page()));
  }

  /** The charges of the schedule that the address names. */
  public Page<ChargeItem> getCharges() {
    return once(
        "charges",
        () ->
            charges.charges(
                call.caller(), page.id(), query.number("schedule"), Span.ALWAYS, query.page()));
  }

  /** The billing periods. */
  public Page<PeriodItem> getPeriods() {
    return once("periods", () -> charges.periods(call.caller(), page.id(), query.page()));
  }

  /** The money that came in by card or notice. */
  public Page<PaymentItem> getPayments() {
    return once(
        "payments", () -> books.payments(call.caller(), page.id(), Span.ALWAYS, query.page()));
  }

  /** The credits that were given by hand. */
  public Page<CreditItem> getCredits() {
    return once(
        "credits", () -> books.credits(call.caller(), page.id(), Span.ALWAYS, query.page()));
  }

  /** The customer's cards. */
  public List<CardView> getCards() {
    return once("cards", () -> office.cards(call.caller(), page.id()));
  }

  /** Why the charge that the address names is what it is, a line for each step. */
  public List<String> getStory() {
    return proof.explain(call.caller(), page.id(), query.id("why")).lines().toList();
  }

  /** Views ask for a list more than once. */
  @SuppressWarnings("unchecked") // Each name stands for one list.
  private <T> T once(String name, Supplier<T> reader) {
    return (T) read.computeIfAbsent(name, unread -> reader.get());
  }
}
