package org.orrery.console.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.InvoiceItem;
import org.orrery.register.InvoiceRegister;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.register.Span;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Lists invoices and credit notes: of an account, or of a seller by their numbers. */
@Named
@RequestScoped
public class InvoicesPage {

  @Inject InvoiceRegister invoices;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<InvoiceItem> page;

  /** The part of the list that is asked for. */
  public Page<InvoiceItem> getPage() {
    if (page == null) {
      page = read();
    }
    return page;
  }

  private Page<InvoiceItem> read() {
    Long account = query.number("account");
    Long number = query.number("number");
    if (number != null) {
      return withNumber(call.seller(query.number("seller")), number, account);
    }
    return account == null
        ? invoices.ofSeller(
            call.caller(), call.seller(query.number("seller")), query.span(), query.page())
        : invoices.ofAccount(call.caller(), new AccountId(account), query.span(), query.page());
  }

  /** The list goes downwards: the one, if there is one, is the first below the next number. */
  private Page<InvoiceItem> withNumber(SellerId seller, long number, @Nullable Long account) {
    List<InvoiceItem> found =
        invoices
            .ofSeller(call.caller(), seller, Span.ALWAYS, new PageRequest(number + 1, 1))
            .items();
    return new Page<>(
        found.stream()
            .filter(item -> Long.valueOf(number).equals(item.number()))
            .filter(item -> account == null || item.account() == account)
            .toList(),
        null);
  }
}
