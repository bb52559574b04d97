package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.orrery.billing.DebitService;
import org.orrery.billing.MonthlyDebit;
import org.orrery.billing.OneTimeDebit;
import org.orrery.billing.PeriodDebit;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.Typed;

/** Debits an account: once, every so many months, or with each billing period. */
@Named
@RequestScoped
public class DebitForm {

  @Inject DebitService debits;
  @Inject Changes changes;
  @Inject AmountQuestion question;
  @Inject AccountPage page;

  private String amount = "";
  private String description = "";
  private String note = "";
  private String adminNote = "";
  private String every = "1";
  private String months = "12";
  private String startOn = "3";
  private boolean endless;
  private boolean taxed = true;
  private boolean mailed;

  /** Asks, and charges when that is answered. */
  public void debit() {
    try {
      BigDecimal sum = Typed.number("amount", amount);
      Act act = page.getAct();
      if (act == null || !question.isAnswered("ask." + act.getName(), sum, every)) {
        return;
      }
      switch (act) {
        case DEBIT_ONCE -> once(sum);
        case DEBIT_MONTHLY -> monthly(sum);
        default -> eachPeriod(sum);
      }
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  private void once(BigDecimal sum) {
    OneTimeDebit debit =
        new OneTimeDebit(page.id(), sum, Typed.text(description), Typed.text(note), mailed, taxed);
    Change change =
        Change.of("debitOnce")
            .about(page.id().value())
            .with("amount", sum)
            .with("description", debit.description())
            .with("note", debit.note())
            .with("mailsInvoice", mailed)
            .with("includesTaxes", taxed);
    changes.makeAndShow(
        change,
        caller -> {
          debits.debitOnce(caller, debit);
          return page.path(Tab.LEDGER);
        });
  }

  private void monthly(BigDecimal sum) {
    MonthlyDebit debit =
        new MonthlyDebit(
            page.id(),
            sum,
            endless ? 0 : Typed.whole("months", months),
            Typed.whole("every", every),
            Typed.text(description),
            Typed.text(note),
            Typed.text(adminNote),
            Typed.whole("startOn", startOn),
            endless,
            mailed);
    Change change =
        Change.of("debitMonthly")
            .about(page.id().value())
            .with("amount", sum)
            .with("durationMonths", debit.durationMonths())
            .with("frequencyMonths", debit.frequencyMonths())
            .with("description", debit.description())
            .with("note", debit.note())
            .with("adminNote", debit.adminNote())
            .with("startOn", debit.startOn())
            .with("infinite", endless)
            .with("mailsInvoice", mailed);
    changes.makeAndShow(
        change,
        caller -> {
          debits.debitMonthly(caller, debit);
          return page.path(Tab.SCHEDULES);
        });
  }

  private void eachPeriod(BigDecimal sum) {
    PeriodDebit debit =
        new PeriodDebit(
            page.id(), sum, Typed.text(description), Typed.text(note), Typed.text(adminNote));
    Change change =
        Change.of("debitEachPeriod")
            .about(page.id().value())
            .with("amount", sum)
            .with("description", debit.description())
            .with("note", debit.note())
            .with("adminNote", debit.adminNote());
    changes.makeAndShow(
        change,
        caller -> {
          debits.debitEachPeriod(caller, debit);
          return page.path(Tab.SCHEDULES);
        });
  }

  /** When a monthly debit begins: 1 and 2 the first of the month, 3 the day of setting. */
  public List<String> getStarts() {
    return List.of("3", "1", "2");
  }

  /** Without tax, in the account's currency. */
  public String getAmount() {
    return amount;
  }

  /** As it is typed. */
  public void setAmount(String amount) {
    this.amount = amount;
  }

  /** The title on the invoice. */
  public String getDescription() {
    return description;
  }

  /** As it is typed. */
  public void setDescription(String description) {
    this.description = description;
  }

  /** For the customer. */
  public String getNote() {
    return note;
  }

  /** As it is typed. */
  public void setNote(String note) {
    this.note = note;
  }

  /** For the seller alone. */
  public String getAdminNote() {
    return adminNote;
  }

  /** As it is typed. */
  public void setAdminNote(String adminNote) {
    this.adminNote = adminNote;
  }

  /** How many months lie between two charges. */
  public String getEvery() {
    return every;
  }

  /** As it is typed. */
  public void setEvery(String every) {
    this.every = every;
  }

  /** For how long. */
  public String getMonths() {
    return months;
  }

  /** As it is typed. */
  public void setMonths(String months) {
    this.months = months;
  }

  /** When it begins, by the number that other doors give it. */
  public String getStartOn() {
    return startOn;
  }

  /** As it is typed. */
  public void setStartOn(String startOn) {
    this.startOn = startOn;
  }

  /** Whether it goes on until it is stopped. */
  public boolean isEndless() {
    return endless;
  }

  /** As it is typed. */
  public void setEndless(boolean endless) {
    this.endless = endless;
  }

  /** Whether taxes come on top. */
  public boolean isTaxed() {
    return taxed;
  }

  /** As it is typed. */
  public void setTaxed(boolean taxed) {
    this.taxed = taxed;
  }

  /** Whether the invoice is sent by e-mail. */
  public boolean isMailed() {
    return mailed;
  }

  /** As it is typed. */
  public void setMailed(boolean mailed) {
    this.mailed = mailed;
  }
}
