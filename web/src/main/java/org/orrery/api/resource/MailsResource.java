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
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.Given;
import org.orrery.api.body.MailList;
import org.orrery.api.body.TestMailBody;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.api.mark.TakesNoKey;
import org.orrery.office.MailOffice;

/** Mails that are not sent, and whether the mail server takes any. */
@Path("/mails")
@Tag(name = "mails")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class MailsResource {

  @Inject MailOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists the mails that are not sent, and tells how the outbox stands. */
  @GET
  @Operation(summary = "Lists the mails that are not sent, and tells how the outbox stands")
  @Shows
  public MailList listMails() {
    return MailList.of(office.status(call.caller()), office.list(call.caller()));
  }

  /** Sends a test mail, and waits until the mail server has taken it. */
  @POST
  @Path("test")
  @Operation(summary = "Sends a test mail, and waits until the mail server has taken it")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @TakesNoKey
  public void sendTestMail(@RequestBody(required = true) TestMailBody body) {
    String recipient = Given.value("recipient", body.recipient());
    mutations.start(caller -> office.sendTest(caller, recipient));
  }
}
