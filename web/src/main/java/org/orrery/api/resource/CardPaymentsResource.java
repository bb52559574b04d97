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
import org.orrery.api.body.CardPaymentBody;
import org.orrery.api.body.CardPaymentList;
import org.orrery.api.body.Given;
import org.orrery.api.body.ReasonBody;
import org.orrery.api.body.ReferenceBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.PaymentOffice;

/** Card payments that wait for a person. */
@Path("/card-payments")
@Tag(name = "payments")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class CardPaymentsResource {

  @Inject PaymentOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists card payments that are not settled, oldest first. */
  @GET
  @Operation(summary = "Lists card payments that are not settled, oldest first")
  @Shows
  public CardPaymentList listCardPayments() {
    return new CardPaymentList(
        office.open(call.caller()).stream().map(CardPaymentBody::of).toList());
  }

  /** Has the gateway asked again. */
  @POST
  @Path("{payment}/inquiry")
  @Operation(summary = "Has the gateway asked again")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void inquireCardPayment(@PathParam("payment") long payment) {
    mutations.perform(caller -> office.inquire(caller, payment));
  }

  /** Ends a payment of which the provider knows nothing. */
  @POST
  @Path("{payment}/failure")
  @Operation(summary = "Ends a payment of which the provider knows nothing")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void giveUpCardPayment(
      @PathParam("payment") long payment, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.giveUp(caller, payment, reason));
  }

  /** Books a payment of which the provider has the money. */
  @POST
  @Path("{payment}/settlement")
  @Operation(summary = "Books a payment of which the provider has the money")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void settleCardPayment(
      @PathParam("payment") long payment, @RequestBody(required = true) ReferenceBody body) {
    String reference = Given.value("reference", body.reference());
    mutations.perform(caller -> office.settle(caller, payment, reference));
  }
}
