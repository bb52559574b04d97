package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.billing.FeeBilling;
import org.orrery.billing.FeeCharge;
import org.orrery.fee.RefundRepository.GivenBack;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.Journal;
import org.orrery.ledger.Posting;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanTerms;
import org.orrery.resale.Returned;
import org.orrery.resale.Returns;
import org.orrery.schedule.ChargeName;
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
  @Inject WholesaleRefunds wholesale;
  @Inject Returns resales;

  /**
   * Units of a holding that are returned.
   *
   * @param units as far as they cost something; null = all that were charged and not returned yet,
   *     whatever is free by now
   * @param taken units that are returned, free ones too
   */
  record Return(Holding holding, @Nullable BigDecimal units, BigDecimal taken) {}

  /** What an account has, and what it ever had. */
  record Held(List<Holding> now, List<Holding> ever) {}

  /** When, and whether because the account was deleted. */
  record Occasion(LocalDate on, boolean quits) {}

  /** Gives back what was prepaid for units that are returned. */
  void refund(AccountView account, LocalDate on, List<Return> returns) {
    book(
        account,
        new Occasion(on, false),
        lines(account, on, returns),
        wholesale.shares(account, on, returns));
  }

  /** Gives back what is left of everything, because the account is deleted. */
  void refundRest(AccountView account, LocalDate on, List<Return> returns) {
    book(
        account,
        new Occasion(on, true),
        lines(account, on, returns),
        wholesale.shares(account, on, returns));
  }

  private List<RefundLine> lines(AccountView account, LocalDate on, List<Return> returns) {
    Map<Long, FeeCharge> latest = new HashMap<>();
    fees.paidBeyond(account, on).forEach(charge -> latest.putIfAbsent(charge.schedule(), charge));
    Map<RefundRepository.ChargeKey, GivenBack> given = refunds.returned(account.id());
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

  /** Gives back all recurrent charges of all the account's days: it quits in time. */
  void refundAll(AccountView account, LocalDate on, Held held) {
    Map<RefundRepository.ChargeKey, GivenBack> given = refunds.returned(account.id());
    Map<Long, Holding> bySchedule = new HashMap<>();
    held.ever().forEach(holding -> bySchedule.put(scheduleOf(holding), holding));
    List<RefundLine> lines = new ArrayList<>();
    for (FeeCharge charge : fees.paidBeyond(account, account.createdOn())) {
      Prepaid paid = prepaid(charge, bySchedule.get(charge.schedule()), given);
      lines.add(
          new RefundLine(charge, paid, RefundLine.Rule.FULL, paid.units(), HUNDRED, paid.full()));
    }
    book(account, new Occasion(on, true), lines, wholesale.all(account, on, held));
  }

  /**
   * Takes back what a deletion gave, by entries that name those of the refunds, and invoices it.
   */
  void undo(AccountView account, LocalDate on) {
    List<RefundRepository.Given> given = refunds.givenAtTheEnd(account);
    List<Returns.Given> resold = resales.givenAtTheEnd(account.id());
    notes.takeBack(account, on, given);
    Map<Long, List<Posting>> byEntry = new LinkedHashMap<>();
    for (RefundRepository.Given refund : given) {
      byEntry.put(refund.entry(), postings(account, refund.net(), refund.tax()));
    }
    for (Returns.Given share : resold) {
      if (share.entry() != null) {
        byEntry
            .computeIfAbsent(share.entry(), entry -> new ArrayList<>())
            .addAll(share.share().postings());
      }
    }
    Map<Long, Long> corrections = corrected(account, on, byEntry);
    given.forEach(
        refund ->
            refunds.undo(
                account.id(),
                refund.id(),
                Objects.requireNonNull(corrections.get(refund.entry()))));
    resold.forEach(
        share -> resales.takeBack(account.id(), on, share, corrections.get(share.entry())));
  }

  /** Posts a correction of each entry, and tells its id by that of the entry. */
  private Map<Long, Long> corrected(
      AccountView account, LocalDate on, Map<Long, List<Posting>> byEntry) {
    Map<Long, Long> corrections = new HashMap<>();
    byEntry.forEach(
        (entry, postings) -> {
          List<Posting> taken =
              postings.stream()
                  .map(
                      line ->
                          new Posting(
                              line.book(), line.seller(), line.amount().negated(), line.debtor()))
                  .toList();
          Entry correction =
              new Entry(account.id(), account.seller(), on, EntryKind.CORRECTION, entry, taken);
          corrections.put(entry, journal.post(List.of(correction)).get(0));
        });
    return corrections;
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
      Map<RefundRepository.ChargeKey, GivenBack> given) {
    Prepaid paid = prepaid(charge, part.holding(), given);
    BigDecimal left = paid.units().subtract(returned(charge, given).units()).max(BigDecimal.ZERO);
    BigDecimal units = part.units() == null ? left : part.units().min(paid.units());
    RefundLine.Rule rule = paid.monthly() ? RefundLine.Rule.MONTH : RefundLine.Rule.PERIOD;
    return new RefundLine(charge, paid, rule, units, percent, paid.refund(units, on, percent));
  }

  private static Prepaid prepaid(
      FeeCharge charge,
      @Nullable Holding holding,
      Map<RefundRepository.ChargeKey, GivenBack> given) {
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

  private static GivenBack returned(
      FeeCharge charge, Map<RefundRepository.ChargeKey, GivenBack> given) {
    var key = new RefundRepository.ChargeKey(charge.schedule(), charge.ordinal());
    return given.getOrDefault(key, GivenBack.NOTHING);
  }

  /** Books what is more than nothing, with a credit note for each invoice that it stood on. */
  private void book(
      AccountView account, Occasion occasion, List<RefundLine> all, List<Returned> shares) {
    Map<ChargeName, Returned> resold = new LinkedHashMap<>();
    shares.forEach(share -> resold.put(share.sale().charge(), share));
    List<Returns.Booked> booked = new ArrayList<>();
    for (List<RefundLine> lines : byInvoice(all).values()) {
      List<Entry> entries = new ArrayList<>();
      lines.forEach(line -> entries.add(entry(account, occasion, line, resold)));
      List<Long> ids = journal.post(entries);
      long note = notes.issue(account, occasion.on(), lines);
      refunds.add(account, occasion, lines, new RefundRepository.RefundDocument(ids, note));
      for (int place = 0; place < lines.size(); place++) {
        Returned share = resold.remove(name(lines.get(place)));
        if (share != null) {
          booked.add(new Returns.Booked(share, share.isNothing() ? null : ids.get(place)));
        }
      }
    }
    for (Returned share : resold.values()) {
      booked.add(new Returns.Booked(share, alone(account, occasion, share)));
    }
    if (!booked.isEmpty()) {
      resales.add(new Returns.Occasion(account.id(), occasion.on(), occasion.quits()), booked);
    }
  }

  private static Map<Long, List<RefundLine>> byInvoice(List<RefundLine> all) {
    Map<Long, List<RefundLine>> byInvoice = new TreeMap<>();
    for (RefundLine line : all) {
      if (!line.refund().total().isZero()) {
        byInvoice.computeIfAbsent(line.charge().invoice(), id -> new ArrayList<>()).add(line);
      }
    }
    return byInvoice;
  }

  /** What comes back to the customer, and in the same entry what comes back to its seller. */
  private static Entry entry(
      AccountView account, Occasion occasion, RefundLine line, Map<ChargeName, Returned> resold) {
    List<Posting> postings = postings(account, line.refund().net(), line.refund().tax());
    Returned share = resold.get(name(line));
    if (share != null) {
      postings.addAll(share.postings());
    }
    return credit(account, occasion, postings);
  }

  /** An entry for a customer that paid nothing; null = nothing comes back to its seller either. */
  private @Nullable Long alone(AccountView account, Occasion occasion, Returned share) {
    return share.isNothing()
        ? null
        : journal.post(List.of(credit(account, occasion, share.postings()))).get(0);
  }

  private static Entry credit(AccountView account, Occasion occasion, List<Posting> postings) {
    return new Entry(
        account.id(), account.seller(), occasion.on(), EntryKind.CREDIT, null, postings);
  }

  private static ChargeName name(RefundLine line) {
    return new ChargeName(line.charge().schedule(), line.charge().ordinal());
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
