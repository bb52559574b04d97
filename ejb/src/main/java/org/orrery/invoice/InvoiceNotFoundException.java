package org.orrery.invoice;

import org.orrery.shared.AccountId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The account has no such invoice. */
public class InvoiceNotFoundException extends Refusal {

  /** Names the invoice that was asked for. */
  public InvoiceNotFoundException(AccountId account, long id) {
    super(
        FaultCode.INVOICE_NOT_FOUND,
        "Account " + account + " has no invoice " + id + "; check the number");
  }
}
