package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Paging;
import org.orrery.api.body.ReceivedBody;
import org.orrery.api.body.ReceivedPage;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.register.PaymentRegister;
import org.orrery.shared.SellerId;

/** Money that came in for a seller. */
@Path("/payments")
@Tag(name = "payments")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class SellerPaymentsResource {

  @Inject PaymentRegister register;
  @Inject ApiCall call;

  /** Lists money that came in for a seller, newest first. */
  @GET
  @Operation(summary = "Lists money that came in for a seller, newest first")
  @Shows
  public ReceivedPage listReceived(
      @QueryParam("seller") @Nullable Long seller, @BeanParam Paging paging) {
    SellerId whose = seller == null ? call.caller().seller() : new SellerId(seller);
    return ReceivedPage.of(
        register.ofSeller(call.caller(), whose, paging.request()).map(ReceivedBody::of));
  }
}
