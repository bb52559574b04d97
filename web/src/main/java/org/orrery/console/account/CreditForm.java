package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.account.CreditLimits;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.form.Typed;
import org.orrery.credit.Credit;
import org.orrery.credit.CreditService;

/** Credits an account, and sets how far below zero it may go. */
@Named
@RequestScoped
public class CreditForm {

  @Inject CreditService credits;
  @Inject CreditLimits limits;
  @Inject Changes changes;
  @Inject AmountQuestion question;
  @Inject AccountPage page;

  private String amount = "";
  private String description = "Check";
  private String text = "";
  private String externalId = "";

  /** Asks, and credits when that is answered. */
  public void credit() {
    try {
      BigDecimal sum = question.read(amount);
      if (!question.isAnswered("ask.credit", sum, "")) {
        return;
      }
      Credit credit = new Credit(page.id(), sum, description, text, externalId);
      Change change =
          Change.of("addCredit")
              .about(page.id().value())
              .with("amount", sum)
              .with("description", credit.description())
              .with("text", credit.text())
              .with("externalId", credit.externalId());
      changes.makeAndShow(
          change,
          caller -> {
            credits.creditOnce(caller, credit);
            return page.path(Tab.LEDGER);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  /** Gives the account a limit of its own. */
  public void limit() {
    try {
      BigDecimal limit = question.read(amount);
      if (!question.isAnswered("ask.limit", limit, "")) {
        return;
      }
      changes.makeAndShow(
          Change.of("setCreditLimit").about(page.id().value()).with("amount", limit),
          caller -> {
            limits.set(caller, page.id(), limit);
            return page.path(Tab.OVERVIEW);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  /** Lets the account have its plan's limit again. */
  public void clearLimit() {
    changes.makeAndShow(
        Change.of("clearCreditLimit").about(page.id().value()),
        caller -> {
          limits.clear(caller, page.id());
          return page.path(Tab.OVERVIEW);
        });
  }

  /** The documented descriptions of credits; the first two say that money came in. */
  public List<String> getDescriptions() {
    return List.of("Check", "Manual CC Charge", "Promotion", "Other");
  }

  /** In the account's currency. */
  public String getAmount() {
    return amount;
  }

  public void setAmount(@Nullable String typed) {
    amount = Typed.text(typed);
  }

  /** What it is. */
  public String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String typed) {
    description = Typed.text(typed);
  }

  /** A comment. */
  public String getText() {
    return text;
  }

  public void setText(@Nullable String typed) {
    text = Typed.text(typed);
  }

  /** The seller's own name for it. */
  public String getExternalId() {
    return externalId;
  }

  public void setExternalId(@Nullable String typed) {
    externalId = Typed.text(typed);
  }
}
