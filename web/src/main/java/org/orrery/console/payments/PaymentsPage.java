package org.orrery.console.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.notice.NoticeView;
import org.orrery.office.PaymentOffice;
import org.orrery.payment.PaymentView;
import org.orrery.register.BookRegister;
import org.orrery.register.Page;
import org.orrery.register.PaymentRegister;
import org.orrery.register.ReceivedItem;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Lists money that came in, and above it what waits for a person. */
@Named
@RequestScoped
public class PaymentsPage {

  @Inject PaymentRegister payments;
  @Inject BookRegister books;
  @Inject PaymentOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<ReceivedItem> page;
  private @Nullable List<PaymentView> open;
  private @Nullable List<NoticeView> notices;

  /** The part of the list that is asked for. */
  public Page<ReceivedItem> getPage() {
    if (page == null) {
      page = read();
    }
    return page;
  }

  private Page<ReceivedItem> read() {
    Long account = query.number("account");
    if (account == null) {
      SellerId seller = call.seller(query.number("seller"));
      return payments.ofSeller(call.caller(), seller, query.page());
    }
    AccountId id = new AccountId(account);
    return books
        .payments(call.caller(), id, query.span(), query.page())
        .map(item -> new ReceivedItem(account, item));
  }

  /** Card payments that are not settled; for administrators. */
  public List<PaymentView> getOpen() {
    if (open == null) {
      open = call.isAdministrator() ? office.open(call.caller()) : List.of();
    }
    return open;
  }

  /** Payment notices that wait; for administrators. */
  public List<NoticeView> getNotices() {
    if (notices == null) {
      notices = call.isAdministrator() ? office.notices(call.caller()) : List.of();
    }
    return notices;
  }
}
