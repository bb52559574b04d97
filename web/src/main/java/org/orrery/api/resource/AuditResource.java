package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.AuditQuery;
import org.orrery.api.body.AuditEntryBody;
import org.orrery.api.body.AuditPage;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.TrailOffice;

/** The audit trail: who did what, and who was refused. */
@Path("/audit")
@Tag(name = "audit")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class AuditResource {

  @Inject TrailOffice office;
  @Inject ApiCall call;

  /** Lists what was done and refused, newest first; a reseller sees its own. */
  @GET
  @Operation(summary = "Lists what was done and refused, newest first; a reseller sees its own")
  @Shows
  public AuditPage listAudit(@BeanParam AuditQuery query) {
    return AuditPage.of(office.search(call.caller(), query.filters()));
  }

  /** Shows one call of the trail. */
  @GET
  @Path("{call}")
  @Operation(summary = "Shows one call of the trail")
  @Shows
  public AuditEntryBody readAudit(@PathParam("call") long entry) {
    return AuditEntryBody.of(office.read(call.caller(), entry));
  }
}
