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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.BrakeApprovalBody;
import org.orrery.api.body.BrakeBody;
import org.orrery.api.body.BrakeList;
import org.orrery.api.body.Given;
import org.orrery.api.body.HoldBody;
import org.orrery.api.body.HoldPage;
import org.orrery.api.body.ReasonBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.RunOffice;
import org.orrery.register.RunRegister;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** What the bill run leaves alone, and what waits for an approval. */
@Path("/billing")
@Tag(name = "billing")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class HoldsResource {

  @Inject RunRegister runs;
  @Inject RunOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists holds on the accounts of a seller and on the whole run, newest first. */
  @GET
  @Path("holds")
  @Operation(summary = "Lists holds on the accounts of a seller and on the whole run, newest first")
  @Shows
  public HoldPage listHolds(
      @QueryParam("seller") @Nullable Long seller,
      @QueryParam("past") boolean past,
      @BeanParam Paging paging) {
    SellerId whose = seller == null ? call.caller().seller() : new SellerId(seller);
    return HoldPage.of(runs.holds(call.caller(), whose, past, paging.request()).map(HoldBody::of));
  }

  /** Shows a hold, released ones too. */
  @GET
  @Path("hold/{hold}")
  @Operation(summary = "Shows a hold, released ones too")
  @Shows
  public HoldBody readHold(@PathParam("hold") long hold) {
    return HoldBody.of(runs.hold(call.caller(), hold));
  }

  /** Holds the whole bill run. */
  @PUT
  @Path("hold")
  @Operation(summary = "Holds the whole bill run")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void holdBilling(@RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.hold(caller, reason));
  }

  /** Lets the bill run go on. */
  @DELETE
  @Path("hold")
  @Operation(summary = "Lets the bill run go on")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void releaseBilling() {
    mutations.perform(office::release);
  }

  /** Has the bill run leave an account alone. */
  @PUT
  @Path("holds/{account}")
  @Operation(summary = "Has the bill run leave an account alone")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void holdAccount(
      @PathParam("account") long account, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.holdAccount(caller, new AccountId(account), reason));
  }

  /** Lets the bill run charge an account again. */
  @DELETE
  @Path("holds/{account}")
  @Operation(summary = "Lets the bill run charge an account again")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void releaseAccount(@PathParam("account") long account) {
    mutations.perform(caller -> office.releaseAccount(caller, new AccountId(account)));
  }

  /** Lists runs that wanted to do too much, and wait. */
  @GET
  @Path("brakes")
  @Operation(summary = "Lists runs that wanted to do too much, and wait")
  @Shows
  public BrakeList listBrakes() {
    return new BrakeList(office.questions(call.caller()).stream().map(BrakeBody::of).toList());
  }

  /** Approves what a brake stopped, and no more than that. */
  @POST
  @Path("brakes/approval")
  @Operation(summary = "Approves what a brake stopped, and no more than that")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void approveBrake(@RequestBody(required = true) BrakeApprovalBody body) {
    SellerId seller = new SellerId(Given.value("seller", body.seller()));
    LocalDate on = Given.value("on", body.on());
    mutations.perform(caller -> office.approve(caller, seller, on, body.wanted()));
  }
}
