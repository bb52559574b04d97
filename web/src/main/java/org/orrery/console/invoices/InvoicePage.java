package org.orrery.console.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.invoice.InvoiceKind;
import org.orrery.invoice.InvoiceView;
import org.orrery.invoice.Invoices;
import org.orrery.office.AccountOffice;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** Shows an invoice or credit note, and sends it to paper. */
@Named
@RequestScoped
public class InvoicePage {

  @Inject Invoices invoices;
  @Inject AccountOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable InvoiceView invoice;
  private @Nullable Money paid;

  /** The invoice that the address names. */
  public InvoiceView getInvoice() {
    if (invoice == null) {
      invoice = invoices.read(call.caller(), account(), query.id("id"));
    }
    return invoice;
  }

  /** The number, once it has one; null = not yet. */
  public @Nullable Long getNumber() {
    OptionalLong number = getInvoice().head().number();
    return number.isPresent() ? number.getAsLong() : null;
  }

  /** Of a credit note the number of the invoice that it is about; null = there is none known. */
  public @Nullable Long getCredited() {
    OptionalLong number = getInvoice().head().creditedNumber();
    return number.isPresent() ? number.getAsLong() : null;
  }

  /** What of it is paid or credited; of a credit note nothing. */
  public Money getPaid() {
    if (paid == null) {
      paid = invoices.paid(call.caller(), account(), query.id("id"));
    }
    return paid;
  }

  /** What is left to be paid. */
  public Money getOpen() {
    return getInvoice().head().total().minus(getPaid());
  }

  /** How it stands, by the name of a state. */
  public String getState() {
    if (getInvoice().head().kind() == InvoiceKind.CREDIT_NOTE) {
      return InvoiceKind.CREDIT_NOTE.name();
    }
    if (getNumber() == null) {
      return "UNNUMBERED";
    }
    return getOpen().isPositive() ? "OPEN" : "PAID";
  }

  /** Has all invoices of the account sent by e-mail from now on. */
  public void mailAll() {
    mail(true);
  }

  /** Has only those sent whose debits ask for it. */
  public void mailSome() {
    mail(false);
  }

  private void mail(boolean all) {
    changes.make(
        Change.of("setInvoiceMail").about(account().value()).with("all", all),
        caller -> office.mailInvoices(caller, account(), all));
  }

  private AccountId account() {
    return new AccountId(query.id("account"));
  }
}
