package org.orrery.console.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.notice.NoticeView;
import org.orrery.office.PaymentOffice;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountRegister;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/** Shows a payment notice that waits, and credits it to an account or puts it away. */
@Named
@RequestScoped
public class NoticePage {

  private static final String BACK = "/admin/payments";

  @Inject PaymentOffice office;
  @Inject AccountRegister accounts;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable NoticeView notice;
  private @Nullable String reason;

  /**
   * The notice that the address names.
   *
   * @throws InvalidValueException if it does not wait
   */
  public NoticeView getNotice() {
    if (notice == null) {
      notice =
          office.notices(call.caller()).stream()
              .filter(waiting -> waiting.id() == id())
              .findFirst()
              .orElseThrow(() -> new InvalidValueException("notice " + id() + " does not wait"));
    }
    return notice;
  }

  /** The account that it may be credited to, as the address names it; null = none is named. */
  public @Nullable AccountItem getAccount() {
    Long account = query.number("account");
    return account == null ? null : accounts.read(call.caller(), new AccountId(account));
  }

  private long id() {
    return query.id("id");
  }

  /** Credits it to the account that the address names. */
  public void assign() {
    long account = query.id("account");
    changes.makeAndShow(
        Change.of("assignNotice").about(account).with("id", id()).with("account", account),
        caller -> {
          office.assign(caller, id(), new AccountId(account));
          return BACK;
        });
  }

  /** Puts it away. */
  public void close() {
    String typed = Typed.text(reason);
    changes.makeAndShow(
        Change.of("closeNotice").with("id", id()).with("reason", typed),
        caller -> {
          office.close(caller, id(), typed);
          return BACK;
        });
  }

  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String typed) {
    reason = typed;
  }
}
