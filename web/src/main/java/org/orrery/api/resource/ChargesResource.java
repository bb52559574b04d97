package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Days;
import org.orrery.api.Paging;
import org.orrery.api.body.ChargeBody;
import org.orrery.api.body.ChargePage;
import org.orrery.api.body.ExplanationBody;
import org.orrery.api.body.PeriodBody;
import org.orrery.api.body.PeriodPage;
import org.orrery.api.body.ScheduleBody;
import org.orrery.api.body.SchedulePage;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.ProofOffice;
import org.orrery.register.ChargeRegister;
import org.orrery.shared.AccountId;

/** What an account is charged, and how that came about. */
@Path("/accounts")
@Tag(name = "charges")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class ChargesResource {

  @Inject ChargeRegister charges;
  @Inject ProofOffice proof;
  @Inject ApiCall call;

  /** Lists debits and fees, newest first; by state ACTIVE, PAUSED or ENDED. */
  @GET
  @Path("{account}/schedules")
  @Operation(summary = "Lists debits and fees, newest first; by state ACTIVE, PAUSED or ENDED")
  @Shows
  public SchedulePage listSchedules(
      @PathParam("account") long account,
      @QueryParam("state") @Nullable String state,
      @BeanParam Paging paging) {
    return SchedulePage.of(
        charges
            .schedules(call.caller(), new AccountId(account), state, paging.request())
            .map(ScheduleBody::of));
  }

  /** Shows a debit or fee. */
  @GET
  @Path("{account}/schedules/{schedule}")
  @Operation(summary = "Shows a debit or fee")
  @Shows
  public ScheduleBody readSchedule(
      @PathParam("account") long account, @PathParam("schedule") long schedule) {
    return ScheduleBody.of(charges.schedule(call.caller(), new AccountId(account), schedule));
  }

  /** Lists charges, newest first, skipped ones included. */
  @GET
  @Path("{account}/charges")
  @Operation(summary = "Lists charges, newest first, skipped ones included")
  @Shows
  public ChargePage listCharges(
      @PathParam("account") long account,
      @QueryParam("schedule") @Nullable Long schedule,
      @BeanParam Days days,
      @BeanParam Paging paging) {
    return ChargePage.of(
        charges
            .charges(call.caller(), new AccountId(account), schedule, days.span(), paging.request())
            .map(ChargeBody::of));
  }

  /** Shows a charge. */
  @GET
  @Path("{account}/charges/{charge}")
  @Operation(summary = "Shows a charge")
  @Shows
  public ChargeBody readCharge(
      @PathParam("account") long account, @PathParam("charge") long charge) {
    return ChargeBody.of(charges.charge(call.caller(), new AccountId(account), charge));
  }

  /** Tells how a charge came about. */
  @GET
  @Path("{account}/charges/{charge}/explanation")
  @Operation(summary = "Tells how a charge came about")
  @Shows
  public ExplanationBody explainCharge(
      @PathParam("account") long account, @PathParam("charge") long charge) {
    String story = proof.explain(call.caller(), new AccountId(account), charge);
    return new ExplanationBody(charge, story.lines().toList());
  }

  /** Lists the billing periods of an account, newest first. */
  @GET
  @Path("{account}/periods")
  @Operation(summary = "Lists the billing periods of an account, newest first")
  @Shows
  public PeriodPage listPeriods(@PathParam("account") long account, @BeanParam Paging paging) {
    return PeriodPage.of(
        charges
            .periods(call.caller(), new AccountId(account), paging.request())
            .map(PeriodBody::of));
  }
}
