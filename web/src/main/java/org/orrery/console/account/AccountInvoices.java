package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.invoice.InvoiceView;
import org.orrery.invoice.Invoices;
import org.orrery.register.InvoiceItem;
import org.orrery.register.InvoiceRegister;
import org.orrery.register.Page;
import org.orrery.register.Span;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** The invoices and credit notes of an account: as a list, to read, and for paper. */
@Named
@RequestScoped
public class AccountInvoices {

  @Inject InvoiceRegister register;
  @Inject Invoices invoices;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<InvoiceItem> page;
  private @Nullable InvoiceView invoice;
  private @Nullable Money paid;

  /** The part of the list that is asked for. */
  public Page<InvoiceItem> getPage() {
    if (page == null) {
      page = register.ofAccount(call.caller(), id(), Span.ALWAYS, query.page());
    }
    return page;
  }

  /** The one that the address names. */
  public InvoiceView getInvoice() {
    if (invoice == null) {
      invoice = invoices.read(call.caller(), id(), query.id("invoice"));
    }
    return invoice;
  }

  /** What of it is paid or credited. */
  public Money getPaid() {
    if (paid == null) {
      paid = invoices.paid(call.caller(), id(), query.id("invoice"));
    }
    return paid;
  }

  private AccountId id() {
    return new AccountId(query.id("id"));
  }
}
