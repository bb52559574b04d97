package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.orrery.ledger.ChainHash;
import org.orrery.shared.SellerId;

/**
 * Seals numbered invoices, and proves that they are still what was sealed.
 *
 * <p>A seller's invoices form a chain in the order of their numbers: each seal is a hash over the
 * seal before and everything that the invoice, its lines and its taxes say. The chain's row keeps
 * its end, so that a changed, removed or added row is found, the last one too. An invoice is sealed
 * by the first verification after it got its number.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceSeals {

  private static final int FINDINGS_MAX = 100;

  @Inject SealRepository seals;

  /**
   * What was found in a part of a chain.
   *
   * @param last the last number that was read
   * @param isEnd whether the chain ends there
   */
  public record Page(long last, boolean isEnd, List<String> findings) {}

  /**
   * Seals the next invoices of a seller.
   *
   * @return how many; less than 500 = there are no more
   */
  public int seal(SellerId seller) {
    Optional<SealRepository.Chain> locked = seals.lock(seller);
    if (locked.isEmpty()) {
      return 0; // Seals without their chain: the verification names it.
    }
    SealRepository.Chain chain = locked.get();
    List<SealedInvoice> sealed = new ArrayList<>();
    long number = chain.lastNumber();
    ChainHash head = chain.head();
    SeriesGaps gaps = SeriesGaps.of(seals.raises(seller));
    for (SealedInvoice invoice : seals.after(seller, gaps.skip(number))) {
      SealedInvoice.Key key = invoice.invoice();
      if (key == null || invoice.number() != gaps.skip(number) + 1) {
        break; // A gap: the verification names it, and nothing behind it is sealed.
      }
      gaps.addTo(invoice);
      number = invoice.number();
      head = head.next(invoice.text().toString());
      sealed.add(new SealedInvoice(number, key, invoice.text(), new SealedInvoice.Seal(key, head)));
    }
    if (!sealed.isEmpty()) {
      seals.add(seller, sealed);
      seals.store(seller, new SealRepository.Chain(number, head));
    }
    return sealed.size();
  }

  /** Verifies the next sealed invoices of a seller after a number; 0 = from the first one. */
  public Page verify(SellerId seller, long after) {
    SealRepository.Chain chain =
        seals.find(seller).orElse(new SealRepository.Chain(0, ChainHash.START));
    List<String> findings = new ArrayList<>();
    SeriesGaps gaps = SeriesGaps.of(seals.raises(seller));
    long begin = gaps.skip(after);
    long end = Math.min(chain.lastNumber(), begin + SealRepository.INVOICES_MAX);
    ChainHash head = seals.before(seller, after);
    long number = after;
    for (SealedInvoice invoice : seals.after(seller, begin)) {
      if (invoice.number() > end) {
        break;
      }
      reportMissing(findings, seller, gaps, new Span(number, invoice.number()));
      number = invoice.number();
      gaps.addTo(invoice);
      head = follow(head, invoice, seller, findings);
    }
    reportMissing(findings, seller, gaps, new Span(number, end + 1));
    boolean isEnd = end == chain.lastNumber();
    if (isEnd && !head.equals(chain.head())) {
      report(findings, seller, end, "the chain ends in another hash than it should");
    }
    return new Page(end, isEnd, findings);
  }

  /** What is wrong with a seller's numbers: there is a gap, or a counter differs. */
  public List<String> numbers(SellerId seller) {
    return seals.countFindings(seller);
  }

  /** Two numbers of a series, neither of them in it. */
  private record Span(long after, long before) {}

  /** What lies between two numbers was passed over by a person, or is missing. */
  private static void reportMissing(
      List<String> findings, SellerId seller, SeriesGaps gaps, Span span) {
    long missing = gaps.skip(span.after()) + 1;
    while (missing < span.before() && findings.size() < FINDINGS_MAX) {
      report(findings, seller, missing, "neither the invoice nor its seal is there");
      missing = gaps.skip(missing) + 1;
    }
  }

  private static ChainHash follow(
      ChainHash head, SealedInvoice invoice, SellerId seller, List<String> findings) {
    SealedInvoice.Seal seal = invoice.seal();
    if (seal == null) {
      report(findings, seller, invoice.number(), "its seal is not there");
      return head.next(invoice.text().toString());
    }
    SealedInvoice.Key key = invoice.invoice();
    if (key == null) {
      report(findings, seller, invoice.number(), "it is not there; it was " + name(seal.invoice()));
    } else if (!Objects.equals(key, seal.invoice())) {
      report(
          findings,
          seller,
          invoice.number(),
          "it is " + name(key) + ", and was " + name(seal.invoice()));
    } else if (!head.next(invoice.text().toString()).equals(seal.hash())) {
      report(findings, seller, invoice.number(), name(key) + " is not what was sealed under it");
    }
    return seal.hash(); // As stored, so that the invoices after a broken one are judged alone.
  }

  private static String name(SealedInvoice.Key invoice) {
    return "invoice " + invoice.id() + " of account " + invoice.account();
  }

  private static void report(List<String> findings, SellerId seller, long number, String what) {
    if (findings.size() < FINDINGS_MAX) {
      findings.add("seller " + seller + ": invoice number " + number + ": " + what);
    }
  }
}
