package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.invoice.InvoiceBook;
import org.orrery.invoice.InvoiceDraft;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.Journal;
import org.orrery.ledger.Posting;
import org.orrery.platform.BusinessDates;
import org.orrery.rating.Price;
import org.orrery.resale.Sold;
import org.orrery.resale.Wholesale;
import org.orrery.resale.Wholesales;
import org.orrery.schedule.Charge;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitSchedule;
import org.orrery.shared.SellerId;

/**
 * Writes plans of any number of accounts, in the transaction of the caller, who holds the accounts'
 * rows: charges, postings, balances, invoices, mails, next due dates and periods, together or not
 * at all.
 */
@ApplicationScoped
class ChargeWriter {

  @Inject ChargeRepository charges;
  @Inject ScheduleRepository schedules;
  @Inject PeriodRepository periods;
  @Inject Journal journal;
  @Inject InvoiceBook invoices;
  @Inject Wholesales wholesales;
  @Inject BusinessDates dates;

  void write(List<ChargePlan> plans) {
    List<Sold> resold = resold(plans);
    Map<ChargeName, Wholesale> owed = wholesales.of(resold);
    List<Entry> entries = new ArrayList<>();
    List<InvoiceDraft> drafts = new ArrayList<>();
    List<DebitSchedule> advanced = new ArrayList<>();
    for (ChargePlan plan : plans) {
      for (InvoicePlan invoice : plan.invoices()) {
        for (Charge charge : invoice.lines()) {
          entries.add(entry(plan.account(), charge, owed.get(charge.name())));
        }
        drafts.add(draft(plan.account(), invoice));
      }
      for (Charge charge : plan.skipped()) {
        Wholesale alone = owed.get(charge.name());
        if (alone != null && alone.isOwed()) {
          entries.add(entry(plan.account(), charge, alone));
        }
      }
      advanced.addAll(plan.advanced());
    }
    charges.add(rows(plans, owed, journal.post(entries)));
    wholesales.add(resold, owed);
    invoices.issue(drafts);
    schedules.advance(advanced);
    periods.open(plans);
  }

  /** What is sold to customers of resellers; mostly nothing. */
  private static List<Sold> resold(List<ChargePlan> plans) {
    return plans.stream()
        .filter(plan -> !plan.account().seller().equals(SellerId.HOST))
        .map(plan -> new Sold(plan.account().id(), plan.account().seller(), plan.sold()))
        .toList();
  }

  private List<ChargeRepository.Row> rows(
      List<ChargePlan> plans, Map<ChargeName, Wholesale> owed, List<Long> entryIds) {
    Map<SellerId, ZoneId> zones = new HashMap<>();
    Iterator<Long> entries = entryIds.iterator();
    List<ChargeRepository.Row> rows = new ArrayList<>();
    for (ChargePlan plan : plans) {
      AccountView account = plan.account();
      ZoneId zone = zones.computeIfAbsent(account.seller(), seller -> dates.read(seller).zone());
      for (Charge charge : plan.charged()) {
        rows.add(new ChargeRepository.Row(account.id(), zone, charge, entries.next()));
      }
      for (Charge charge : plan.skipped()) {
        Wholesale alone = owed.get(charge.name());
        Long entry = alone != null && alone.isOwed() ? entries.next() : null;
        rows.add(new ChargeRepository.Row(account.id(), zone, charge, entry));
      }
    }
    return rows;
  }

  /**
   * The customer owes net and tax; the net is sold, the tax is the state's. What a reseller owes
   * for it stands in the same entry, and alone in it where the customer owes nothing.
   */
  private static Entry entry(AccountView account, Charge charge, @Nullable Wholesale owed) {
    SellerId seller = account.seller();
    Price price = charge.price();
    List<Posting> postings = new ArrayList<>(6);
    if (charge.isCharged()) {
      postings.add(new Posting(Book.RECEIVABLE, seller, price.gross()));
      postings.add(new Posting(Book.REVENUE, seller, price.net().negated()));
    }
    if (charge.isCharged() && !price.tax().isZero()) {
      postings.add(new Posting(Book.TAX_PAYABLE, seller, price.tax().negated()));
    }
    if (owed != null) {
      postings.addAll(owed.postings());
    }
    return new Entry(account.id(), seller, charge.dueOn(), EntryKind.DEBIT, null, postings);
  }

  private static InvoiceDraft draft(AccountView account, InvoicePlan invoice) {
    List<InvoiceDraft.Line> lines = new ArrayList<>();
    for (Charge charge : invoice.lines()) {
      lines.add(
          new InvoiceDraft.Line(
              new InvoiceDraft.ChargeKey(charge.name().scheduleId(), charge.name().ordinal()),
              charge.texts().description(),
              charge.texts().note(),
              charge.span().from(),
              charge.span().to(),
              charge.price().net(),
              charge.price().tax()));
    }
    return new InvoiceDraft(
        account.id(),
        account.seller(),
        invoice.on(),
        account.currency(),
        invoice.mails(),
        lines,
        invoice.taxes());
  }
}
