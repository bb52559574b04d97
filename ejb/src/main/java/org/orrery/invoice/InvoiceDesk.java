package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.orrery.account.AccountNotFoundException;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** What an operator does with invoices, of any account. */
@Stateless
public class InvoiceDesk {

  @Inject InvoiceReader invoices;
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
}
