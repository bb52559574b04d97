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
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.CreatedBody;
import org.orrery.api.body.DayBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.NewTaxBody;
import org.orrery.api.body.TaxChangeBody;
import org.orrery.api.body.TaxRuleBody;
import org.orrery.api.body.TaxRuleList;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.TaxOffice;
import org.orrery.shared.SellerId;

/** The taxes that sellers add. */
@Path("/taxes")
@Tag(name = "taxes")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class TaxesResource {

  @Inject TaxOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists the taxes of a seller, ended ones included. */
  @GET
  @Operation(summary = "Lists the taxes of a seller, ended ones included")
  @Shows
  public TaxRuleList listTaxes(@QueryParam("seller") @Nullable Long seller) {
    return new TaxRuleList(
        office.rules(call.caller(), seller(seller)).stream().map(TaxRuleBody::of).toList());
  }

  /** Shows a tax. */
  @GET
  @Path("{tax}")
  @Operation(summary = "Shows a tax")
  @Shows
  public TaxRuleBody readTax(@PathParam("tax") long tax) {
    return TaxRuleBody.of(office.rule(call.caller(), tax));
  }

  /** Adds a tax. */
  @POST
  @Operation(summary = "Adds a tax")
  @Makes
  @Changes
  public CreatedBody addTax(@RequestBody(required = true) NewTaxBody body) {
    return mutations.change(
        caller -> new CreatedBody(office.add(caller, body.wanted(seller(body.seller())))));
  }

  /** Goes on with another percentage: ends the tax and begins another. */
  @POST
  @Path("{tax}/changes")
  @Operation(summary = "Goes on with another percentage: ends the tax and begins another")
  @Makes
  @Changes
  public CreatedBody changeTax(
      @PathParam("tax") long tax, @RequestBody(required = true) TaxChangeBody body) {
    String percent = Given.value("percent", body.percent());
    LocalDate on = Given.value("on", body.on());
    return mutations.change(caller -> new CreatedBody(office.change(caller, tax, percent, on)));
  }

  /** Ends a tax; from that day on it does not apply. */
  @POST
  @Path("{tax}/end")
  @Operation(summary = "Ends a tax; from that day on it does not apply")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void endTax(@PathParam("tax") long tax, @RequestBody(required = true) DayBody body) {
    LocalDate on = Given.value("on", body.on());
    mutations.perform(caller -> office.end(caller, tax, on));
  }

  private SellerId seller(@Nullable Long named) {
    return named == null ? call.caller().seller() : new SellerId(named);
  }
}
