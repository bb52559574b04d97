package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.body.OverviewBody;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.overview.Today;

/** How the business stands. */
@Path("/overview")
@Tag(name = "overview")
@Produces("application/json")
@Refuses
@RequestScoped
public class OverviewResource {

  @Inject Today today;
  @Inject ApiCall call;

  /** Shows how the business stands. */
  @GET
  @Operation(summary = "Shows how the business stands; an administrator sees all sellers together")
  @Shows
  public OverviewBody readOverview(@QueryParam("seller") @Nullable Long seller) {
    return OverviewBody.of(today.read(call.caller(), seller));
  }
}
