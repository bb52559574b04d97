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
import org.orrery.api.body.NewPromotionBody;
import org.orrery.api.body.PromotionBody;
import org.orrery.api.body.PromotionList;
import org.orrery.api.body.PromotionOfferBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.office.PromotionOffice;
import org.orrery.shared.SellerId;

/** Percentages off the fees of accounts. */
@Path("/promotions")
@Tag(name = "promotions")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class PromotionsResource {

  @Inject PromotionOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists the promotions of a seller, ended ones included. */
  @GET
  @Operation(summary = "Lists the promotions of a seller, ended ones included")
  @Shows
  public PromotionList listPromotions(@QueryParam("seller") @Nullable Long seller) {
    return new PromotionList(
        office.list(call.caller(), seller(seller)).stream().map(PromotionBody::of).toList());
  }

  /** Shows a promotion. */
  @GET
  @Path("{promotion}")
  @Operation(summary = "Shows a promotion")
  @Shows
  public PromotionBody readPromotion(@PathParam("promotion") long promotion) {
    return PromotionBody.of(office.read(call.caller(), promotion));
  }

  /** Adds a promotion that nobody has yet. */
  @POST
  @Operation(summary = "Adds a promotion that nobody has yet")
  @Makes
  @Changes
  public CreatedBody addPromotion(@RequestBody(required = true) NewPromotionBody body) {
    String percent = Given.value("percent", body.percent());
    String description = Given.value("description", body.description());
    return mutations.change(
        caller -> new CreatedBody(office.add(caller, seller(body.seller()), percent, description)));
  }

  /** Lets new accounts get a promotion by a code. */
  @POST
  @Path("{promotion}/offer")
  @Operation(summary = "Lets new accounts get a promotion by a code")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void offerPromotion(
      @PathParam("promotion") long promotion,
      @RequestBody(required = true) PromotionOfferBody body) {
    mutations.perform(caller -> office.offer(caller, promotion, body.wanted()));
  }

  /** Ends a promotion for everybody. */
  @POST
  @Path("{promotion}/end")
  @Operation(summary = "Ends a promotion for everybody")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void endPromotion(
      @PathParam("promotion") long promotion, @RequestBody(required = true) DayBody body) {
    LocalDate on = Given.value("on", body.on());
    mutations.perform(caller -> office.end(caller, promotion, on));
  }

  private SellerId seller(@Nullable Long named) {
    return named == null ? call.caller().seller() : new SellerId(named);
  }
}
