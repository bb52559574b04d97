package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.dunning.DebtorOrder;
import org.orrery.dunning.DebtorView;
import org.orrery.dunning.Debtors;
import org.orrery.dunning.DunningSettings;
import org.orrery.dunning.DunningTerms;
import org.orrery.invoice.Letterhead;
import org.orrery.invoice.Letterheads;
import org.orrery.ledger.Statements;
import org.orrery.ledger.TrialBalance;
import org.orrery.oversight.Oversight;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.ClockReading;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.security.Caller;
import org.orrery.shared.SellerId;

/**
 * What a seller has of its own: its clock, letterhead, books, debtors and their terms.
 *
 * <p>Every method refuses as {@link AccountService#requireSeller} does.
 */
@Stateless
public class SellerOffice {

  @Inject AccountService accounts;
  @Inject Oversight oversight;
  @Inject BusinessDates dates;
  @Inject Letterheads letterheads;
  @Inject Statements statements;
  @Inject Debtors debtors;
  @Inject DunningSettings terms;

  /** What the seller's clock shows. */
  public ClockReading clock(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    return dates.read(seller);
  }

  /** What it prints on invoices. */
  public Letterhead letterhead(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    return letterheads.of(seller);
  }

  /** Prints something else on invoices that are numbered from now on. */
  public void setLetterhead(Caller caller, SellerId seller, Letterhead letterhead) {
    accounts.requireSeller(caller, seller);
    letterheads.set(seller, letterhead);
  }

  /** The sums of its books at the end of a day. */
  public TrialBalance trialBalance(Caller caller, SellerId seller, LocalDate day) {
    accounts.requireSeller(caller, seller);
    return statements.trialBalance(seller, day);
  }

  /** A page of its debtors, oldest first. */
  public Page<DebtorView> debtors(Caller caller, SellerId seller, PageRequest page) {
    oversight.require(caller, seller);
    return Page.of(
        debtors.page(seller, page.after(), page.limit() + 1), page.limit(), DebtorView::place);
  }

  /** At most {@code most} of them, after some that are skipped. */
  public List<DebtorView> debtors(
      Caller caller, SellerId seller, DebtorOrder order, int skipped, int most) {
    oversight.require(caller, seller);
    return debtors.list(seller, order, skipped, most);
  }

  /** When it does what about debtors: its own terms or the host's. */
  public DunningTerms dunning(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    return terms.of(seller);
  }

  /** Sets its own terms. */
  public void setDunning(Caller caller, SellerId seller, DunningTerms wanted) {
    accounts.requireSeller(caller, seller);
    terms.set(seller, wanted);
  }

  /** Lets it follow the host's terms again. */
  public void clearDunning(Caller caller, SellerId seller) {
    accounts.requireSeller(caller, seller);
    terms.clear(seller);
  }
}
