package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.orrery.api.ApiCall;
import org.orrery.api.body.NodeBody;
import org.orrery.api.body.NodeList;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.NodeOffice;

/** The servers that work on the database. */
@Path("/nodes")
@Tag(name = "nodes")
@Produces("application/json")
@Refuses
@RequestScoped
public class NodesResource {

  @Inject NodeOffice office;
  @Inject ApiCall call;

  /** Lists the servers that work on the database, or did within the last 30 days. */
  @GET
  @Operation(summary = "Lists the servers that work on the database, or did within 30 days")
  @Shows
  public NodeList listNodes() {
    return new NodeList(office.list(call.caller()).stream().map(NodeBody::of).toList());
  }
}
