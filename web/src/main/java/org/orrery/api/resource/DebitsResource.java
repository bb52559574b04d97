package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.Days;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.CreatedBody;
import org.orrery.api.body.CreditBody;
import org.orrery.api.body.CreditPage;
import org.orrery.api.body.MonthlyDebitBody;
import org.orrery.api.body.NewCreditBody;
import org.orrery.api.body.OneTimeDebitBody;
import org.orrery.api.body.PeriodDebitBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.billing.DebitService;
import org.orrery.credit.Credit;
import org.orrery.credit.CreditService;
import org.orrery.register.BookRegister;
import org.orrery.shared.AccountId;

/** Debits and credits, to set and to give. */
@Path("/accounts")
@Tag(name = "charges")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class DebitsResource {

  @Inject DebitService debits;
  @Inject CreditService credits;
  @Inject BookRegister books;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Charges an amount at once; the id is that of the schedule. */
  @POST
  @Path("{account}/one-time-debits")
  @Operation(summary = "Charges an amount at once; the id is that of the schedule")
  @Makes
  @Changes
  public CreatedBody debitOnce(
      @PathParam("account") long account, @RequestBody(required = true) OneTimeDebitBody body) {
    return mutations.change(
        caller -> new CreatedBody(debits.debitOnce(caller, body.wanted(new AccountId(account)))));
  }

  /** Charges an amount every so many months; the id is that of the schedule. */
  @POST
  @Path("{account}/monthly-debits")
  @Operation(summary = "Charges an amount every so many months; the id is that of the schedule")
  @Makes
  @Changes
  public CreatedBody debitMonthly(
      @PathParam("account") long account, @RequestBody(required = true) MonthlyDebitBody body) {
    return mutations.change(
        caller ->
            new CreatedBody(debits.debitMonthly(caller, body.wanted(new AccountId(account)))));
  }

  /** Charges an amount when each billing period opens; the id is that of the schedule. */
  @POST
  @Path("{account}/period-debits")
  @Operation(
      summary = "Charges an amount when each billing period opens; the id is that of the schedule")
  @Makes
  @Changes
  public CreatedBody debitEachPeriod(
      @PathParam("account") long account, @RequestBody(required = true) PeriodDebitBody body) {
    return mutations.change(
        caller ->
            new CreatedBody(debits.debitEachPeriod(caller, body.wanted(new AccountId(account)))));
  }

  /** Ends a monthly or period debit before its time. */
  @DELETE
  @Path("{account}/schedules/{schedule}")
  @Operation(summary = "Ends a monthly or period debit before its time")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void stopSchedule(
      @PathParam("account") long account, @PathParam("schedule") long schedule) {
    mutations.perform(caller -> debits.stop(caller, new AccountId(account), schedule));
  }

  /** Lists credits given by hand, newest first. */
  @GET
  @Path("{account}/credits")
  @Operation(summary = "Lists credits given by hand, newest first")
  @Shows
  public CreditPage listCredits(
      @PathParam("account") long account, @BeanParam Days days, @BeanParam Paging paging) {
    return CreditPage.of(
        books
            .credits(call.caller(), new AccountId(account), days.span(), paging.request())
            .map(CreditBody::of));
  }

  /** Credits an account. */
  @POST
  @Path("{account}/credits")
  @Operation(summary = "Credits an account")
  @Makes
  @Changes
  public CreatedBody addCredit(
      @PathParam("account") long account, @RequestBody(required = true) NewCreditBody body) {
    return mutations.change(
        caller -> {
          Credit credit = body.wanted(new AccountId(account));
          return new CreatedBody(
              call.isKeyed() ? credits.creditOnce(caller, credit) : credits.credit(caller, credit));
        });
  }
}
