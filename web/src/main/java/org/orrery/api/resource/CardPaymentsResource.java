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
import org.orrery.api.Changes;
import org.orrery.api.Does;
import org.orrery.api.Mutations;
import org.orrery.api.Refuses;
import org.orrery.api.Shows;
import org.orrery.api.body.AssignmentBody;
import org.orrery.api.body.CardPaymentBody;
import org.orrery.api.body.CardPaymentList;
import org.orrery.api.body.Given;
import org.orrery.api.body.NoticeBody;
import org.orrery.api.body.NoticeList;
import org.orrery.api.body.ReasonBody;
import org.orrery.api.body.ReferenceBody;
import org.orrery.office.PaymentOffice;
import org.orrery.shared.AccountId;

/** Card payments and payment notices that wait for a person. */
@Path("/")
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
  @Path("card-payments")
  @Operation(summary = "Lists card payments that are not settled, oldest first")
  @Shows
  public CardPaymentList listCardPayments() {
    return new CardPaymentList(
        office.open(call.caller()).stream().map(CardPaymentBody::of).toList());
  }

  /** Has the gateway asked again. */
  @POST
  @Path("card-payments/{payment}/inquiry")
  @Operation(summary = "Has the gateway asked again")
  @Does
  @Changes
  public void inquireCardPayment(@PathParam("payment") long payment) {
    mutations.perform(caller -> office.inquire(caller, payment));
  }

  /** Ends a payment of which the provider knows nothing. */
  @POST
  @Path("card-payments/{payment}/failure")
  @Operation(summary = "Ends a payment of which the provider knows nothing")
  @Does
  @Changes
  public void giveUpCardPayment(
      @PathParam("payment") long payment, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.giveUp(caller, payment, reason));
  }

  /** Books a payment of which the provider has the money. */
  @POST
  @Path("card-payments/{payment}/settlement")
  @Operation(summary = "Books a payment of which the provider has the money")
  @Does
  @Changes
  public void settleCardPayment(
      @PathParam("payment") long payment, @RequestBody(required = true) ReferenceBody body) {
    String reference = Given.value("reference", body.reference());
    mutations.perform(caller -> office.settle(caller, payment, reference));
  }

  /** Has the card of an account tried again. */
  @POST
  @Path("accounts/{account}/card-retry")
  @Operation(summary = "Has the card of an account tried again")
  @Does
  @Changes
  public void retryCard(@PathParam("account") long account) {
    mutations.perform(caller -> office.tryAgain(caller, new AccountId(account)));
  }

  /** Lists payment notices that wait, oldest first. */
  @GET
  @Path("waiting-notices")
  @Operation(summary = "Lists payment notices that wait, oldest first")
  @Shows
  public NoticeList listWaitingNotices() {
    return new NoticeList(office.notices(call.caller()).stream().map(NoticeBody::of).toList());
  }

  /** Credits a waiting notice to an account. */
  @POST
  @Path("waiting-notices/{notice}/assignment")
  @Operation(summary = "Credits a waiting notice to an account")
  @Does
  @Changes
  public void assignNotice(
      @PathParam("notice") long notice, @RequestBody(required = true) AssignmentBody body) {
    AccountId account = new AccountId(Given.value("account", body.account()));
    mutations.perform(caller -> office.assign(caller, notice, account));
  }

  /** Puts a waiting notice away. */
  @POST
  @Path("waiting-notices/{notice}/closure")
  @Operation(summary = "Puts a waiting notice away")
  @Does
  @Changes
  public void closeNotice(
      @PathParam("notice") long notice, @RequestBody(required = true) ReasonBody body) {
    String reason = Given.value("reason", body.reason());
    mutations.perform(caller -> office.close(caller, notice, reason));
  }
}
