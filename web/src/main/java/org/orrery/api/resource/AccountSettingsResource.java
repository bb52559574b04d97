package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import org.orrery.account.CreditLimits;
import org.orrery.api.ApiCall;
import org.orrery.api.Changes;
import org.orrery.api.Does;
import org.orrery.api.Mutations;
import org.orrery.api.Refuses;
import org.orrery.api.Replaces;
import org.orrery.api.Shows;
import org.orrery.api.body.AccountTaxBody;
import org.orrery.api.body.CreditLimitBody;
import org.orrery.api.body.DiscountBody;
import org.orrery.api.body.DiscountList;
import org.orrery.api.body.Given;
import org.orrery.api.body.InvoiceMailBody;
import org.orrery.api.body.PlanChoiceBody;
import org.orrery.office.AccountOffice;
import org.orrery.office.PaymentOffice;
import org.orrery.office.PromotionOffice;
import org.orrery.office.TaxOffice;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountRegister;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** What is set for one account: its plan, credit limit, taxes, promotions, mails. */
@Path("/accounts")
@Tag(name = "accounts")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class AccountSettingsResource {

  @Inject AccountRegister accounts;
  @Inject AccountOffice office;
  @Inject CreditLimits limits;
  @Inject TaxOffice taxes;
  @Inject PromotionOffice promotions;
  @Inject PaymentOffice payments;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Shows the plan that an account is on. */
  @GET
  @Path("{account}/plan")
  @Operation(summary = "Shows the plan that an account is on")
  @Shows
  public PlanChoiceBody readAccountPlan(@PathParam("account") long account) {
    return plan(call.caller(), account);
  }

  /** Puts an account onto another plan of its seller. */
  @PUT
  @Path("{account}/plan")
  @Operation(summary = "Puts an account onto another plan of its seller")
  @Shows
  @Replaces
  public PlanChoiceBody changeAccountPlan(
      @PathParam("account") long account, @RequestBody(required = true) PlanChoiceBody body) {
    int plan = Given.value("planId", body.planId());
    int period = Given.value("periodId", body.periodId());
    AccountId id = new AccountId(account);
    return mutations.replace(
        caller -> plan(locked(caller, id), account),
        caller -> office.changePlan(caller, id, plan, period));
  }

  /** Shows how far below zero the balance may go. */
  @GET
  @Path("{account}/credit-limit")
  @Operation(summary = "Shows how far below zero the balance may go")
  @Shows
  public CreditLimitBody readCreditLimit(@PathParam("account") long account) {
    return limit(call.caller(), account);
  }

  /** Gives an account a credit limit of its own. */
  @PUT
  @Path("{account}/credit-limit")
  @Operation(summary = "Gives an account a credit limit of its own")
  @Shows
  @Replaces
  public CreditLimitBody setCreditLimit(
      @PathParam("account") long account, @RequestBody(required = true) CreditLimitBody body) {
    BigDecimal limit = Given.number("amount", body.amount());
    AccountId id = new AccountId(account);
    return mutations.replace(
        caller -> limit(locked(caller, id), account), caller -> limits.set(caller, id, limit));
  }

  /** Lets an account have the credit limit of its plan again. */
  @DELETE
  @Path("{account}/credit-limit")
  @Operation(summary = "Lets an account have the credit limit of its plan again")
  @Shows
  @Replaces
  public CreditLimitBody clearCreditLimit(@PathParam("account") long account) {
    AccountId id = new AccountId(account);
    return mutations.replace(
        caller -> limit(locked(caller, id), account), caller -> limits.clear(caller, id));
  }

  /** Shows what is particular to the taxes of an account. */
  @GET
  @Path("{account}/tax")
  @Operation(summary = "Shows what is particular to the taxes of an account")
  @Shows
  public AccountTaxBody readAccountTax(@PathParam("account") long account) {
    return AccountTaxBody.of(taxes.ofAccount(call.caller(), new AccountId(account)));
  }

  /** Sets what is particular to the taxes of an account. */
  @PUT
  @Path("{account}/tax")
  @Operation(summary = "Sets what is particular to the taxes of an account")
  @Shows
  @Replaces
  public AccountTaxBody setAccountTax(
      @PathParam("account") long account, @RequestBody(required = true) AccountTaxBody body) {
    AccountId id = new AccountId(account);
    return mutations.replace(
        caller -> AccountTaxBody.of(taxes.ofAccount(caller, id)),
        caller -> taxes.setOfAccount(caller, id, body.wanted()));
  }

  /** Says which invoices are sent by e-mail. */
  @PUT
  @Path("{account}/invoice-mail")
  @Operation(summary = "Says which invoices are sent by e-mail")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void setInvoiceMail(
      @PathParam("account") long account, @RequestBody(required = true) InvoiceMailBody body) {
    boolean all = Given.value("all", body.all());
    mutations.perform(caller -> office.mailInvoices(caller, new AccountId(account), all));
  }

  /** Lists the promotions that an account has. */
  @GET
  @Path("{account}/promotions")
  @Operation(summary = "Lists the promotions that an account has")
  @Shows
  public DiscountList listAccountPromotions(@PathParam("account") long account) {
    return new DiscountList(
        promotions.ofAccount(call.caller(), new AccountId(account)).stream()
            .map(DiscountBody::of)
            .toList());
  }

  /** Gives an account a promotion that has no code. */
  @PUT
  @Path("{account}/promotions/{promotion}")
  @Operation(summary = "Gives an account a promotion that has no code")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void givePromotion(
      @PathParam("account") long account, @PathParam("promotion") long promotion) {
    mutations.perform(caller -> promotions.give(caller, promotion, new AccountId(account)));
  }

  /** Takes a promotion from an account. */
  @DELETE
  @Path("{account}/promotions/{promotion}")
  @Operation(summary = "Takes a promotion from an account")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void takePromotion(
      @PathParam("account") long account, @PathParam("promotion") long promotion) {
    mutations.perform(caller -> promotions.take(caller, promotion, new AccountId(account)));
  }

  /** Has the card of an account tried again. */
  @POST
  @Path("{account}/card-retry")
  @Operation(summary = "Has the card of an account tried again")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void retryCard(@PathParam("account") long account) {
    mutations.perform(caller -> payments.tryAgain(caller, new AccountId(account)));
  }

  private Caller locked(Caller caller, AccountId account) {
    office.lock(caller, account);
    return caller;
  }

  private PlanChoiceBody plan(Caller caller, long account) {
    AccountItem item = accounts.read(caller, new AccountId(account));
    return new PlanChoiceBody(item.planId(), item.periodId());
  }

  private CreditLimitBody limit(Caller caller, long account) {
    return CreditLimitBody.of(office.creditLimit(caller, new AccountId(account)));
  }
}
