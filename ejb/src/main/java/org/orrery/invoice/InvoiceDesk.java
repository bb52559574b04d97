package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.orrery.account.AccountNotFoundException;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** What an operator does with invoices, of any account, and with their numbers. */
@Stateless
public class InvoiceDesk {

  private static final Logger LOG = Logger.getLogger(InvoiceDesk.class.getName());

  /** A typing error must not leave a gap that is never closed. */
  private static final long RAISE_MAX = 1_000_000;

  private static final int REASON_MAX = 255;

  @Inject InvoiceReader invoices;
  @Inject NumberRepository numbers;
  @Inject SealRepository seals;
  @Inject Clock clock;
  @Inject Database database;

  /** The account's newest {@value InvoiceReader#LIST_MAX}, newest first. */
  public List<InvoiceHead> list(AccountId account) {
    return invoices.list(account);
  }

  /**
   * One of them, whole.
   *
   * @throws InvoiceNotFoundException if the account has no such invoice
   */
  public InvoiceView read(AccountId account, long id) {
    return invoices.find(account, id).orElseThrow(() -> new InvoiceNotFoundException(account, id));
  }

  /** What of an invoice is paid or credited, from zero to its total; of a credit note nothing. */
  public Money paid(InvoiceHead head) {
    BigDecimal covered = invoices.covered(head.account(), head.id()).orElse(BigDecimal.ZERO);
    return new Money(covered, head.net().currency());
  }

  /**
   * For a browser or a mail.
   *
   * @throws InvoiceNotFoundException if the account has no such invoice
   */
  public String html(AccountId account, long id) {
    return InvoiceDocument.html(read(account, id));
  }

  /**
   * For paper.
   *
   * @throws InvoiceNotFoundException if the account has no such invoice
   */
  public byte[] pdf(AccountId account, long id) {
    return InvoiceDocument.pdf(read(account, id));
  }

  /**
   * Has all invoices of an account sent by e-mail, or only those whose debits ask for it. Counts
   * for invoices that get their number from now on.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void mailAll(AccountId account, boolean on) {
    int found =
        database.update("update account set mails_invoices = ? where id = ?", on, account.value());
    if (found == 0) {
      throw new AccountNotFoundException(account);
    }
  }

  /** The last number of a seller's series, given or passed over; 0 = none. */
  public long lastNumber(SellerId seller) {
    requireSeller(seller);
    return numbers.last(seller);
  }

  /** The numbers that persons had passed over, the lowest first; at most 1000 times. */
  public List<SeriesRaise> raises(SellerId seller) {
    requireSeller(seller);
    return seals.raises(seller);
  }

  /**
   * Has a seller's next invoice get the number after {@code last}: after a restored backup, when
   * customers have invoices with numbers up to that one. Never undone.
   *
   * @param by who wants it
   * @param reason for people, not blank, one line of at most 255 characters
   * @throws InvalidValueException if it is not above the last number, or by more than a million, if
   *     the seller's series was raised 1000 times, or if there is no such seller or reason
   */
  public void raiseSeries(SellerId seller, long last, String by, String reason) {
    requireSeller(seller);
    requireReason(reason);
    numbers.lockSeries(seller);
    long from = numbers.last(seller);
    if (last <= from) {
      throw new InvalidValueException(
          "Number %d is not above %d, which the series has reached".formatted(last, from));
    }
    if (last - from > RAISE_MAX) {
      throw new InvalidValueException(
          "A series is raised by at most " + RAISE_MAX + " numbers; it is at " + from);
    }
    if (seals.raises(seller).size() >= NumberRepository.RAISES_MAX) {
      throw new InvalidValueException("The series was raised too often");
    }
    numbers.raise(seller, new SeriesRaise(from, last, reason, by, clock.instant()));
    LOG.warning(
        () ->
            "seller %s: %s raised the series of invoice numbers from %d to %d: %s"
                .formatted(seller, by, from, last, reason));
  }

  private void requireSeller(SellerId seller) {
    if (!numbers.isSeller(seller)) {
      throw new InvalidValueException("There is no seller " + seller);
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()
        || reason.length() > REASON_MAX
        || reason.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException("A reason is one line of 1 to " + REASON_MAX + " characters");
    }
  }
}
