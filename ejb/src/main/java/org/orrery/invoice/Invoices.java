package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/**
 * Shows invoices and credit notes to those who may see the account.
 *
 * <p>An owner sees them also while the account is suspended. Source: API reference, section 6.11.
 */
@Stateless
public class Invoices {

  @Inject AccountService accounts;
  @Inject InvoiceReader invoices;

  /**
   * The account's newest {@value InvoiceReader#LIST_MAX}, newest first.
   *
   * @throws org.orrery.account.AccountNotFoundException if there is no such account among those
   *     that the caller may see
   */
  public List<InvoiceHead> list(Caller caller, AccountId account) {
    return invoices.list(accounts.visible(caller, account).id());
  }

  /**
   * One of them, whole.
   *
   * @throws org.orrery.account.AccountNotFoundException if there is no such account among those
   *     that the caller may see
   * @throws InvoiceNotFoundException if the account has no such invoice
   */
  public InvoiceView read(Caller caller, AccountId account, long id) {
    AccountId visible = accounts.visible(caller, account).id();
    return invoices.find(visible, id).orElseThrow(() -> new InvoiceNotFoundException(account, id));
  }

  /**
   * What of an invoice is paid or credited, from zero to its total; of a credit note nothing.
   *
   * @throws org.orrery.account.AccountNotFoundException if there is no such account among those
   *     that the caller may see
   * @throws InvoiceNotFoundException if the account has no such invoice
   */
  public Money paid(Caller caller, AccountId account, long id) {
    InvoiceHead head = read(caller, account, id).head();
    BigDecimal covered = invoices.covered(account, id).orElse(BigDecimal.ZERO);
    return new Money(covered, head.net().currency());
  }
}
