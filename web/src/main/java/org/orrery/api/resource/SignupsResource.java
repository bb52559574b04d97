package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.ApprovalBody;
import org.orrery.api.body.CreatedBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.NewSignupBody;
import org.orrery.api.body.ReasonBody;
import org.orrery.api.body.SignupBody;
import org.orrery.api.body.SignupDetailsBody;
import org.orrery.api.body.WaitingSignupBody;
import org.orrery.api.body.WaitingSignupList;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.SignupOffice;
import org.orrery.signup.SignupService;

/** Signups, and those that wait for a moderator. */
@Path("/signups")
@Tag(name = "signups")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class SignupsResource {

  @Inject SignupService signups;
  @Inject SignupOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Signs somebody up; without an account in the answer it waits for a moderator. */
  @POST
  @Operation(
      summary = "Signs somebody up; without an account in the answer it waits for a moderator")
  @Makes
  @Changes
  public SignupBody signUp(@RequestBody(required = true) NewSignupBody body) {
    return mutations.change(
        caller -> {
          long id = signups.signUp(caller, body.wanted());
          return SignupBody.of(id, signups.outcome(caller, id));
        });
  }

  /** Tells what came of a signup. */
  @GET
  @Path("{signup}")
  @Operation(summary = "Tells what came of a signup")
  @Shows
  public SignupBody readSignup(@PathParam("signup") long signup) {
    return SignupBody.of(signup, signups.outcome(call.caller(), signup));
  }

  /** Shows all that is known of a signup. */
  @GET
  @Path("{signup}/details")
  @Operation(summary = "Shows all that is known of a signup")
  @Shows
  public SignupDetailsBody readSignupDetails(@PathParam("signup") long signup) {
    return SignupDetailsBody.of(office.details(call.caller(), signup));
  }

  /** Lists signups that wait for a moderator, oldest first. */
  @GET
  @Path("waiting")
  @Operation(summary = "Lists signups that wait for a moderator, oldest first")
  @Shows
  public WaitingSignupList listWaitingSignups() {
    return new WaitingSignupList(
        office.waiting(call.caller()).stream().map(WaitingSignupBody::of).toList());
  }

  /** Opens the account in spite of the doubts; the id is that of the account. */
  @POST
  @Path("{signup}/approval")
  @Operation(summary = "Opens the account in spite of the doubts; the id is that of the account")
  @Makes
  @Changes
  public CreatedBody approveSignup(
      @PathParam("signup") long signup, @RequestBody(required = true) ApprovalBody body) {
    boolean taxed = Given.flag(body.taxed());
    return mutations.change(
        caller -> new CreatedBody(office.approve(caller, signup, taxed).value()));
  }

  /** Ends a signup; its login is free again. */
  @POST
  @Path("{signup}/rejection")
  @Operation(summary = "Ends a signup; its login is free again")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void rejectSignup(@PathParam("signup") long signup) {
    mutations.perform(caller -> office.reject(caller, signup));
  }

  /** Ends a signup and tells the customer why; its login is free again. */
  @POST
  @Path("{signup}/refusal")
  @Operation(summary = "Ends a signup and tells the customer why; its login is free again")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void refuseSignup(
      @PathParam("signup") long signup, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.refuse(caller, signup, reason));
  }
}
