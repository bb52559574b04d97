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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.body.Given;
import org.orrery.api.body.PurchaseBody;
import org.orrery.api.body.PurchaseList;
import org.orrery.api.body.UnitsBody;
import org.orrery.api.body.UsageBody;
import org.orrery.api.mark.Changes;
import org.orrery.api.mark.Does;
import org.orrery.api.mark.Makes;
import org.orrery.api.mark.Refuses;
import org.orrery.api.mark.Shows;
import org.orrery.fee.Purchases;
import org.orrery.fee.UsageReadings;
import org.orrery.plan.PlanResource;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;

/** What an account has of its plan, and what it uses. */
@Path("/accounts")
@Tag(name = "purchases")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class PurchasesResource {

  @Inject Purchases purchases;
  @Inject UsageReadings usage;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Lists what an account has. */
  @GET
  @Path("{account}/purchases")
  @Operation(summary = "Lists what an account has")
  @Shows
  public PurchaseList listPurchases(@PathParam("account") long account) {
    return read(call.caller(), account);
  }

  /** Buys units of a resource, and charges them. */
  @POST
  @Path("{account}/purchases")
  @Operation(summary = "Buys units of a resource, and charges them")
  @Makes
  @Changes
  public PurchaseList buy(
      @PathParam("account") long account, @RequestBody(required = true) UnitsBody body) {
    PlanResource resource = PlanResource.named(Given.value("resource", body.resource()));
    BigDecimal units = Given.number("units", body.units());
    return mutations.change(
        caller -> {
          purchases.buy(caller, new AccountId(account), resource, units);
          return read(caller, account);
        });
  }

  /** Returns units of a resource, and gives back what is left of their fee. */
  @POST
  @Path("{account}/returns")
  @Operation(summary = "Returns units of a resource, and gives back what is left of their fee")
  @Makes
  @Changes
  public PurchaseList giveBack(
      @PathParam("account") long account, @RequestBody(required = true) UnitsBody body) {
    PlanResource resource = PlanResource.named(Given.value("resource", body.resource()));
    BigDecimal units = Given.number("units", body.units());
    return mutations.change(
        caller -> {
          purchases.reduce(caller, new AccountId(account), resource, units);
          return read(caller, account);
        });
  }

  /** Records what was used on a day. */
  @POST
  @Path("{account}/usage")
  @Operation(summary = "Records what was used on a day")
  @Does
  @Produces({"application/json", "application/problem+json"}) // A refusal has a body.
  @Changes
  public void recordUsage(
      @PathParam("account") long account, @RequestBody(required = true) UsageBody body) {
    PlanResource resource = PlanResource.named(Given.value("resource", body.resource()));
    LocalDate on = Given.value("on", body.on());
    BigDecimal amount = Given.number("amount", body.amount());
    mutations.perform(caller -> usage.record(caller, new AccountId(account), resource, on, amount));
  }

  private PurchaseList read(Caller caller, long account) {
    return new PurchaseList(
        purchases.of(caller, new AccountId(account)).stream().map(PurchaseBody::of).toList());
  }
}
