package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Days;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.BillingStatusBody;
import org.orrery.api.body.FailureBody;
import org.orrery.api.body.FailurePage;
import org.orrery.api.body.FindingsBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.JobBody;
import org.orrery.api.body.RehearsalBody;
import org.orrery.api.body.RehearsalPage;
import org.orrery.api.body.RehearsalRequestBody;
import org.orrery.api.body.RunBody;
import org.orrery.api.body.RunPage;
import org.orrery.api.mark.Accepts;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.RunOffice;
import org.orrery.register.RehearsalRegister;
import org.orrery.register.RunRegister;
import org.orrery.shared.SellerId;

/** Bill runs: what they did, would do and are to do. */
@Path("/billing")
@Tag(name = "billing")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class RunsResource {

  @Inject RunRegister runs;
  @Inject RehearsalRegister rehearsals;
  @Inject RunOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Tells how billing stands. */
  @GET
  @Operation(summary = "Tells how billing stands")
  @Shows
  public BillingStatusBody readBilling() {
    return BillingStatusBody.of(office.status(call.caller()));
  }

  /** Lists the runs of a seller, newest first. */
  @GET
  @Path("runs")
  @Operation(summary = "Lists the runs of a seller, newest first")
  @Shows
  public RunPage listRuns(
      @QueryParam("seller") @Nullable Long seller, @BeanParam Days days, @BeanParam Paging paging) {
    return RunPage.of(
        runs.runs(call.caller(), seller(seller), days.span(), paging.request()).map(RunBody::of));
  }

  /** Shows the run of a business date. */
  @GET
  @Path("runs/{day}")
  @Operation(summary = "Shows the run of a business date")
  @Shows
  public RunBody readRun(
      @PathParam("day") LocalDate day, @QueryParam("seller") @Nullable Long seller) {
    return RunBody.of(runs.run(call.caller(), seller(seller), day));
  }

  /** Charges what is due now, in the background. */
  @POST
  @Path("runs")
  @Operation(summary = "Charges what is due now, in the background")
  @Accepts
  @Changes
  public JobBody runBilling() {
    return mutations.change(caller -> JobBody.of(office.run(caller)));
  }

  /** Lists the rehearsals of a seller, newest first. */
  @GET
  @Path("rehearsals")
  @Operation(summary = "Lists the rehearsals of a seller, newest first")
  @Shows
  public RehearsalPage listRehearsals(
      @QueryParam("seller") @Nullable Long seller, @BeanParam Days days, @BeanParam Paging paging) {
    return RehearsalPage.of(
        runs.rehearsals(call.caller(), seller(seller), days.span(), paging.request())
            .map(RehearsalBody::of));
  }

  /** Shows a rehearsal. */
  @GET
  @Path("rehearsals/{rehearsal}")
  @Operation(summary = "Shows a rehearsal")
  @Shows
  public RehearsalBody readRehearsal(@PathParam("rehearsal") long rehearsal) {
    return RehearsalBody.of(runs.rehearsal(call.caller(), rehearsal));
  }

  /** Shows what a rehearsed run would charge, and whom unusually much. */
  @GET
  @Path("rehearsals/{rehearsal}/findings")
  @Operation(summary = "Shows what a rehearsed run would charge, and whom unusually much")
  @Shows
  public FindingsBody readFindings(@PathParam("rehearsal") long rehearsal) {
    return FindingsBody.of(rehearsals.findings(call.caller(), rehearsal));
  }

  /** Computes what a run would do, in the background; charges nothing. */
  @POST
  @Path("rehearsals")
  @Operation(summary = "Computes what a run would do, in the background; charges nothing")
  @Accepts
  @Changes
  public JobBody rehearse(@RequestBody(required = true) RehearsalRequestBody body) {
    LocalDate on = Given.value("on", body.on());
    return mutations.change(
        caller -> JobBody.of(office.rehearse(caller, seller(body.seller()), on)));
  }

  /** Approves the last rehearsal of a day. */
  @POST
  @Path("rehearsals/approval")
  @Operation(summary = "Approves the last rehearsal of a day")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void approveRehearsal(@RequestBody(required = true) RehearsalRequestBody body) {
    LocalDate on = Given.value("on", body.on());
    mutations.perform(caller -> office.approveRehearsal(caller, seller(body.seller()), on));
  }

  /** Lists the accounts that the run could not charge. */
  @GET
  @Path("failures")
  @Operation(summary = "Lists the accounts that the run could not charge")
  @Shows
  public FailurePage listFailures(
      @QueryParam("seller") @Nullable Long seller, @BeanParam Paging paging) {
    return FailurePage.of(
        runs.failures(call.caller(), seller(seller), paging.request()).map(FailureBody::of));
  }

  private SellerId seller(@Nullable Long named) {
    return named == null ? call.caller().seller() : new SellerId(named);
  }
}
