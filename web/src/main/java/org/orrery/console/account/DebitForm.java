package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.billing.DebitService;
import org.orrery.billing.MonthlyDebit;
import org.orrery.billing.OneTimeDebit;
import org.orrery.billing.PeriodDebit;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.form.Typed;

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
      BigDecimal sum = question.read(amount);
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
    OneTimeDebit debit = new OneTimeDebit(page.id(), sum, description, note, mailed, taxed);
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
            description,
            note,
            adminNote,
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
    PeriodDebit debit = new PeriodDebit(page.id(), sum, description, note, adminNote);
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

  /** Without tax, in the account's currency. */
  public String getAmount() {
    return amount;
  }

  public void setAmount(@Nullable String typed) {
    amount = Typed.text(typed);
  }

  /** The title on the invoice. */
  public String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String typed) {
    description = Typed.text(typed);
  }

  /** For the customer. */
  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String typed) {
    note = Typed.text(typed);
  }

  /** For the seller alone. */
  public String getAdminNote() {
    return adminNote;
  }

  public void setAdminNote(@Nullable String typed) {
    adminNote = Typed.text(typed);
  }

  /** How many months lie between two charges. */
  public String getEvery() {
    return every;
  }

  public void setEvery(@Nullable String typed) {
    every = Typed.text(typed);
  }

  /** For how long. */
  public String getMonths() {
    return months;
  }

  public void setMonths(@Nullable String typed) {
    months = Typed.text(typed);
  }

  /** When it begins, by the number that other doors give it. */
  public String getStartOn() {
    return startOn;
  }

  public void setStartOn(@Nullable String typed) {
    startOn = Typed.text(typed);
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
