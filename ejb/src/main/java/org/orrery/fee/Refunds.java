package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.billing.FeeBilling;
import org.orrery.billing.FeeCharge;
import org.orrery.fee.RefundRepository.Returned;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.Journal;
import org.orrery.ledger.Posting;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanTerms;
import org.orrery.shared.Money;

/**
 * Gives recurrent fees back to the balance, never to a card, with a credit note.
 *
 * <p>Only the latest charges, those that pay for days to come; setup and usage fees never. Callers
 * hold the account's row. Source: API reference, section 6.5.
 */
@ApplicationScoped
class Refunds {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Inject FeeBilling fees;
  @Inject RefundRepository refunds;
  @Inject RefundNotes notes;
  @Inject PlanPrices prices;
  @Inject Journal journal;

  /**
   * Units of a holding that are returned.
   *
   * @param units as far as they cost something; null = all that were charged and not returned yet,
   *     whatever is free by now
   */
  record Return(Holding holding, @Nullable BigDecimal units) {}

  /** When, and whether because the account was deleted. */
  record Occasion(LocalDate on, boolean quits) {}

  /** Gives back what was prepaid for units that are returned. */
  void refund(AccountView account, LocalDate on, List<Return> returns) {
    book(account, new Occasion(on, false), lines(account, on, returns));
  }

  /** Gives back what is left of everything, because the account is deleted. */
  void refundRest(AccountView account, LocalDate on, List<Return> returns) {
    book(account, new Occasion(on, true), lines(account, on, returns));
  }

  private List<RefundLine> lines(AccountView account, LocalDate on, List<Return> returns) {
    Map<Long, FeeCharge> latest = new HashMap<>();
    fees.paidBeyond(account, on).forEach(charge -> latest.putIfAbsent(charge.schedule(), charge));
    Map<RefundRepository.ChargeKey, Returned> given = refunds.returned(account.id());
    List<RefundLine> lines = new ArrayList<>();
    for (Return part : returns) {
      FeeCharge charge = latest.get(part.holding().recurrentSchedule());
      if (charge != null && (part.units() == null || part.units().signum() > 0)) {
        PlanTerms terms = prices.terms(part.holding().planId());
        lines.add(line(part, charge, terms.refundPercent(), on, given));
      }
    }
    return lines;
  }

  /**
   * Gives back all recurrent charges of all the account's days: it quits in time.
   *
   * @param holdings all that it ever had
   */
  void refundAll(AccountView account, LocalDate on, List<Holding> holdings) {
    Map<RefundRepository.ChargeKey, Returned> given = refunds.returned(account.id());
    Map<Long, Holding> bySchedule = new HashMap<>();
    holdings.forEach(holding -> bySchedule.put(scheduleOf(holding), holding));
    List<RefundLine> lines = new ArrayList<>();
    for (FeeCharge charge : fees.paidBeyond(account, account.createdOn())) {
      Prepaid paid = prepaid(charge, bySchedule.get(charge.schedule()), given);
      lines.add(
          new RefundLine(charge, paid, RefundLine.Rule.FULL, paid.units(), HUNDRED, paid.full()));
    }
    book(account, new Occasion(on, true), lines);
  }

  /** Takes back what a deletion gave, by entries that name those of the refunds. */
  void undo(AccountView account, LocalDate on) {
    for (RefundRepository.Given refund : refunds.givenAtTheEnd(account)) {
      List<Posting> postings = new ArrayList<>();
      postings(account, refund.net(), refund.tax())
          .forEach(
              line ->
                  postings.add(new Posting(line.book(), line.seller(), line.amount().negated())));
      Entry correction =
          new Entry(
              account.id(), account.seller(), on, EntryKind.CORRECTION, refund.entry(), postings);
      refunds.undo(account.id(), refund.id(), journal.post(List.of(correction)).get(0));
    }
  }

  private static Long scheduleOf(Holding holding) {
    Long schedule = holding.recurrentSchedule();
    return schedule == null ? 0L : schedule;
  }

  private static RefundLine line(
      Return part,
      FeeCharge charge,
      BigDecimal percent,
      LocalDate on,
      Map<RefundRepository.ChargeKey, Returned> given) {
    Prepaid paid = prepaid(charge, part.holding(), given);
    BigDecimal left = paid.units().subtract(returned(charge, given).units()).max(BigDecimal.ZERO);
    BigDecimal units = part.units() == null ? left : part.units().min(paid.units());
    RefundLine.Rule rule = paid.monthly() ? RefundLine.Rule.MONTH : RefundLine.Rule.PERIOD;
    return new RefundLine(charge, paid, rule, units, percent, paid.refund(units, on, percent));
  }

  private static Prepaid prepaid(
      FeeCharge charge,
      @Nullable Holding holding,
      Map<RefundRepository.ChargeKey, Returned> given) {
    BigDecimal unitRate = holding == null ? charge.rate() : holding.unitRate().amount();
    return new Prepaid(
        charge.net(),
        charge.tax(),
        charge.rate().divide(unitRate),
        charge.span().from(),
        charge.span().to(),
        holding != null && holding.resource().isMonthly(),
        returned(charge, given).weight());
  }

  private static Returned returned(
      FeeCharge charge, Map<RefundRepository.ChargeKey, Returned> given) {
    var key = new RefundRepository.ChargeKey(charge.schedule(), charge.ordinal());
    return given.getOrDefault(key, Returned.NOTHING);
  }

  /** Books what is more than nothing, with a credit note for each invoice that it stood on. */
  private void book(AccountView account, Occasion occasion, List<RefundLine> all) {
    LocalDate on = occasion.on();
    Map<Long, List<RefundLine>> byInvoice = new TreeMap<>();
    for (RefundLine line : all) {
      if (!line.refund().total().isZero()) {
        byInvoice.computeIfAbsent(line.charge().invoice(), id -> new ArrayList<>()).add(line);
      }
    }
    for (List<RefundLine> lines : byInvoice.values()) {
      List<Entry> entries = new ArrayList<>();
      for (RefundLine line : lines) {
        List<Posting> postings = postings(account, line.refund().net(), line.refund().tax());
        entries.add(
            new Entry(account.id(), account.seller(), on, EntryKind.CREDIT, null, postings));
      }
      List<Long> ids = journal.post(entries);
      long note = notes.issue(account, on, lines);
      refunds.add(account, occasion, lines, new RefundRepository.RefundDocument(ids, note));
    }
  }

  /** The customer owes less; less was sold, and the state gets less. */
  private static List<Posting> postings(AccountView account, Money net, Money tax) {
    List<Posting> postings = new ArrayList<>();
    postings.add(new Posting(Book.RECEIVABLE, account.seller(), net.plus(tax).negated()));
    postings.add(new Posting(Book.REVENUE, account.seller(), net));
    if (!tax.isZero()) {
      postings.add(new Posting(Book.TAX_PAYABLE, account.seller(), tax));
    }
    return postings;
  }
}
