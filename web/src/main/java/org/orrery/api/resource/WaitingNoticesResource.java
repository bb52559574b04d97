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
import org.orrery.api.body.AssignmentBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.NoticeBody;
import org.orrery.api.body.NoticeList;
import org.orrery.api.body.ReasonBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.PaymentOffice;
import org.orrery.shared.AccountId;

/** Payment notices that wait for a person. */
@Path("/waiting-notices")
@Tag(name = "payments")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class WaitingNoticesResource {

  @Inject PaymentOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists payment notices that wait, oldest first. */
  @GET
  @Operation(summary = "Lists payment notices that wait, oldest first")
  @Shows
  public NoticeList listWaitingNotices() {
    return new NoticeList(office.notices(call.caller()).stream().map(NoticeBody::of).toList());
  }

  /** Credits a waiting notice to an account. */
  @POST
  @Path("{notice}/assignment")
  @Operation(summary = "Credits a waiting notice to an account")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void assignNotice(
      @PathParam("notice") long notice, @RequestBody(required = true) AssignmentBody body) {
    AccountId account = new AccountId(Given.value("account", body.account()));
    mutations.perform(caller -> office.assign(caller, notice, account));
  }

  /** Puts a waiting notice away. */
  @POST
  @Path("{notice}/closure")
  @Operation(summary = "Puts a waiting notice away")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void closeNotice(
      @PathParam("notice") long notice, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.close(caller, notice, reason));
  }
}
