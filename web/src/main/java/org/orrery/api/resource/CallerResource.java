package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.body.CallerBody;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;

/** Who the caller is. */
@Path("/me")
@Tag(name = "me")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class CallerResource {

  @Inject ApiCall call;

  /** Tells who the caller is. */
  @GET
  @Operation(summary = "Tells who the caller is")
  @Shows
  public CallerBody readCaller() {
    return CallerBody.of(call.caller());
  }
}
