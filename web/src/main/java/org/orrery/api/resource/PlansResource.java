package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.CreatedBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.NameBody;
import org.orrery.api.body.NewPlanBody;
import org.orrery.api.body.PlanBody;
import org.orrery.api.body.PlanList;
import org.orrery.api.body.PlanOfferBody;
import org.orrery.api.body.PlanPeriodBody;
import org.orrery.api.body.PlanPeriodList;
import org.orrery.api.body.PlanTermsBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Replaces;
import org.orrery.api.mark.Shows;
import org.orrery.office.PriceOffice;
import org.orrery.security.Caller;
import org.orrery.shared.SellerId;

/** Plans, what they promise and what they cost. */
@Path("/plans")
@Tag(name = "plans")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class PlansResource {

  @Inject PriceOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists the plans of a seller, or those that the caller can choose from. */
  @GET
  @Operation(summary = "Lists the plans of a seller, or those that the caller can choose from")
  @Shows
  public PlanList listPlans(@QueryParam("seller") @Nullable Long seller) {
    @Nullable SellerId whose = seller == null ? null : new SellerId(seller);
    return new PlanList(office.plans(call.caller(), whose).stream().map(PlanBody::of).toList());
  }

  /** Shows a plan. */
  @GET
  @Path("{plan}")
  @Operation(summary = "Shows a plan")
  @Shows
  public PlanBody readPlan(@PathParam("plan") int plan) {
    return PlanBody.of(office.plan(call.caller(), plan));
  }

  /** Makes a plan, as yet without prices. */
  @POST
  @Operation(summary = "Makes a plan, as yet without prices")
  @Makes
  @Changes
  public CreatedBody makePlan(@RequestBody(required = true) NewPlanBody body) {
    return mutations.change(caller -> new CreatedBody(office.make(caller, body.wanted())));
  }

  /** Sells a plan under another name, or opens or closes it to signup. */
  @PUT
  @Path("{plan}")
  @Operation(summary = "Sells a plan under another name, or opens or closes it to signup")
  @Shows
  @Replaces
  public PlanBody setPlanOffer(
      @PathParam("plan") int plan, @RequestBody(required = true) PlanOfferBody body) {
    return mutations.replace(
        caller -> PlanBody.of(office.plan(caller, plan)),
        caller -> office.setOffer(caller, plan, body.wanted()));
  }

  /** Makes another plan out of a plan, with its periods, prices and terms. */
  @POST
  @Path("{plan}/copies")
  @Operation(summary = "Makes another plan out of a plan, with its periods, prices and terms")
  @Makes
  @Changes
  public CreatedBody copyPlan(
      @PathParam("plan") int plan, @RequestBody(required = true) NameBody body) {
    String name = Given.value("name", body.name());
    return mutations.change(caller -> new CreatedBody(office.copy(caller, plan, name)));
  }

  /** Lists the billing periods of a plan. */
  @GET
  @Path("{plan}/periods")
  @Operation(summary = "Lists the billing periods of a plan")
  @Shows
  public PlanPeriodList listPlanPeriods(@PathParam("plan") int plan) {
    return new PlanPeriodList(
        office.periods(call.caller(), plan).stream().map(PlanPeriodBody::of).toList());
  }

  /** Shows refunds, money-back and trial of a plan. */
  @GET
  @Path("{plan}/terms")
  @Operation(summary = "Shows refunds, money-back and trial of a plan")
  @Shows
  public PlanTermsBody readPlanTerms(@PathParam("plan") int plan) {
    return terms(call.caller(), plan);
  }

  /** Sets refunds, money-back and trial of a plan. */
  @PUT
  @Path("{plan}/terms")
  @Operation(summary = "Sets refunds, money-back and trial of a plan")
  @Shows
  @Replaces
  public PlanTermsBody setPlanTerms(
      @PathParam("plan") int plan, @RequestBody(required = true) PlanTermsBody body) {
    return mutations.replace(
        caller -> terms(caller, plan), caller -> office.setTerms(caller, plan, body.wanted()));
  }

  private PlanTermsBody terms(Caller caller, int plan) {
    return PlanTermsBody.of(office.terms(caller, plan));
  }
}
