package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.Paging;
import org.orrery.api.body.JobBody;
import org.orrery.api.body.JobPage;
import org.orrery.api.mark.Accepts;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.job.Job;
import org.orrery.office.JobOffice;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.SellerId;

/** Work that goes on in the background. */
@Path("/jobs")
@Tag(name = "jobs")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class JobsResource {

  @Inject JobOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists the last jobs, newest first: all of them, or those about a seller's own business. */
  @GET
  @Operation(summary = "Lists the last jobs, newest first")
  @Shows
  public JobPage listJobs(@QueryParam("seller") @Nullable Long seller, @BeanParam Paging paging) {
    return JobPage.of(jobs(seller, paging.request()).map(JobBody::of));
  }

  /** An administrator who names no seller sees those of all. */
  private Page<Job> jobs(@Nullable Long named, PageRequest page) {
    Caller caller = call.caller();
    if (named == null && caller.role() == Role.ADMINISTRATOR) {
      return office.list(caller, page);
    }
    return office.list(caller, named == null ? caller.seller() : new SellerId(named), page);
  }

  /** Tells how a job stands. */
  @GET
  @Path("{job}")
  @Operation(summary = "Tells how a job stands")
  @Shows
  public JobBody readJob(@PathParam("job") long job) {
    return JobBody.of(office.read(call.caller(), job));
  }

  /** Has a job end at its next step. */
  @DELETE
  @Path("{job}")
  @Operation(summary = "Has a job end at its next step")
  @Shows
  @Changes
  public JobBody cancelJob(@PathParam("job") long job) {
    return mutations.change(caller -> JobBody.of(office.cancel(caller, job)));
  }

  /** Verifies all books, charges and invoices, in the background. */
  @POST
  @Path("verifications")
  @Operation(summary = "Verifies all books, charges and invoices, in the background")
  @Accepts
  @Changes
  public JobBody verifyBooks() {
    return mutations.change(caller -> JobBody.of(office.verify(caller)));
  }
}
