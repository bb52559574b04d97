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
import org.orrery.api.ApiCall;
import org.orrery.api.Paging;
import org.orrery.api.body.SellerPage;
import org.orrery.api.body.SellerSummary;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.register.SellerRegister;

/** The host and its resellers. */
@Path("/sellers")
@Tag(name = "sellers")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class SellerListResource {

  @Inject SellerRegister register;
  @Inject ApiCall call;

  /** Lists the host and its resellers, newest first. */
  @GET
  @Operation(summary = "Lists the host and its resellers, newest first")
  @Shows
  public SellerPage listSellers(@BeanParam Paging paging) {
    return SellerPage.of(register.list(call.caller(), paging.request()).map(SellerSummary::of));
  }
}
