package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.account.CreditLimits;
import org.orrery.account.Passwords;
import org.orrery.account.PaymentMethod;
import org.orrery.account.Trials;
import org.orrery.dunning.MoneyBack;
import org.orrery.invoice.InvoiceDesk;
import org.orrery.invoice.Invoices;
import org.orrery.security.Caller;
import org.orrery.security.Password;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.vault.CardVault;
import org.orrery.vault.CardView;

/**
 * What is done to one account besides what SOAP does. Whatever changes it, but {@link #restore}, is
 * for those who manage the account, and refuses as {@link AccountService#lockManaged}.
 */
@Stateless
public class AccountOffice {

  @Inject AccountService accounts;
  @Inject AccountLifecycle lifecycle;
  @Inject CreditLimits limits;
  @Inject Trials trials;
  @Inject MoneyBack moneyBack;
  @Inject Invoices invoices;
  @Inject InvoiceDesk desk;
  @Inject Passwords passwords;
  @Inject CardVault vault;

  /** Locks an account until the transaction ends, so that what is read now still holds. */
  public void lock(Caller caller, AccountId account) {
    accounts.lockManaged(caller, account);
  }

  /** Puts the account onto another plan of its seller, as a manager may. */
  public void changePlan(Caller caller, AccountId account, int planId, int periodId) {
    accounts.lockManaged(caller, account);
    lifecycle.changePlan(caller.on(account), planId, periodId);
  }

  /** The account's limit, its own or its plan's. */
  public Money creditLimit(Caller caller, AccountId account) {
    return limits.of(accounts.readable(caller, account));
  }

  /** Makes a payer of a trial. */
  public void becomePayer(Caller caller, AccountId account, PaymentMethod method) {
    trials.becomePayer(caller, account, method);
  }

  /** Counts billing periods from today on, and tells the day. */
  public LocalDate restartBilling(Caller caller, AccountId account) {
    accounts.lockManaged(caller, account);
    return lifecycle.restartBilling(account);
  }

  /** Suspends the account of a customer who wants the money back. */
  public void requestMoneyBack(Caller caller, AccountId account) {
    accounts.lockManaged(caller, account);
    moneyBack.request(account);
  }

  /** Sets the password of the customer whose account it is; all its sign-ins end. */
  public void setPassword(Caller caller, AccountId account, Password password) {
    accounts.lockManaged(caller, account);
    passwords.change(caller.on(account), password);
  }

  /**
   * The cards of the customer whose account it is, oldest first, with no more of their numbers than
   * the last four digits. Refuses as {@link AccountService#readable} does.
   */
  public List<CardView> cards(Caller caller, AccountId account) {
    return vault.of(accounts.readable(caller, account).customer());
  }

  /**
   * Undoes a deletion within 30 days.
   *
   * @throws org.orrery.security.AccessDeniedException if the caller is no administrator: to others
   *     a deletion is final
   */
  public AccountView restore(Caller caller, AccountId account) {
    accounts.requireAdministrator(caller, account);
    return lifecycle.undelete(account);
  }

  /** Has all invoices sent by e-mail, or only those whose debits ask for it. */
  public void mailInvoices(Caller caller, AccountId account, boolean all) {
    accounts.lockManaged(caller, account);
    desk.mailAll(account, all);
  }

  /**
   * An invoice for paper, for whoever may see it.
   *
   * @throws org.orrery.invoice.InvoiceNotFoundException if the account has no such invoice
   */
  public byte[] pdf(Caller caller, AccountId account, long invoice) {
    invoices.read(caller, account, invoice); // Refuses whoever may not see it.
    return desk.pdf(account, invoice);
  }
}
