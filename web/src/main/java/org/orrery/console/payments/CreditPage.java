package org.orrery.console.payments;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.credit.Credit;
import org.orrery.credit.CreditService;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountRegister;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/**
 * Records by hand what came in or is given away. What is typed stands in the address first, so that
 * the page asks once, with the account and the amount, before anything is booked.
 */
@Named
@RequestScoped
public class CreditPage {

  /** Of which the first two say that money came in. */
  private static final List<String> KINDS =
      List.of("Check", "Manual CC Charge", "Promotion", "Other");

  @Inject AccountRegister accounts;
  @Inject CreditService credits;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable AccountItem account;

  /** What the product knows credits by. */
  public List<String> getKinds() {
    return KINDS;
  }

  /** Whether all is typed that is to be asked about. */
  public boolean isAsked() {
    return query.text("account") != null && query.text("amount") != null;
  }

  /** The account that is to be credited. */
  public AccountItem getAccount() {
    if (account == null) {
      account = accounts.read(call.caller(), id());
    }
    return account;
  }

  /** What is to be credited, in the account's currency and at its scale. */
  public Money getAmount() {
    return Money.rounded(amount(), getAccount().balance().currency(), RoundingMode.HALF_UP);
  }

  /** Books it. */
  public void credit() {
    AccountId id = id();
    changes.makeAndShow(
        Change.of("addCredit")
            .about(id.value())
            .with("amount", query.text("amount"))
            .with("description", query.text("description"))
            .with("text", query.text("text"))
            .with("externalId", query.text("externalId")),
        caller -> {
          var unused = credits.creditOnce(caller, wanted());
          return "/admin/account?id=" + id;
        });
  }

  private Credit wanted() {
    return new Credit(
        id(),
        amount(),
        Typed.text(query.text("description")),
        Typed.text(query.text("text")),
        Typed.text(query.text("externalId")));
  }

  private AccountId id() {
    return new AccountId(query.id("account"));
  }

  private BigDecimal amount() {
    return Typed.amount("the amount", query.text("amount"), getAccount().balance().currency());
  }
}
