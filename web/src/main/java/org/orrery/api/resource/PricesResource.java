package org.orrery.api.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.orrery.api.ApiCall;
import org.orrery.api.Mutations;
import org.orrery.api.Refuses;
import org.orrery.api.Replaces;
import org.orrery.api.Shows;
import org.orrery.api.body.FigureBody;
import org.orrery.api.body.Given;
import org.orrery.api.body.PeriodDiscountsBody;
import org.orrery.api.body.PlanPricesBody;
import org.orrery.api.body.TariffBody;
import org.orrery.office.PriceOffice;
import org.orrery.plan.PlanPeriodKey;
import org.orrery.plan.PlanResource;
import org.orrery.plan.PriceFigure;
import org.orrery.security.Caller;

/** The prices of a plan. One version counts for all of them. */
@Path("/plans/{plan}/prices")
@Tag(name = "plans")
@Produces("application/json")
@Consumes("application/json")
@Refuses
@RequestScoped
public class PricesResource {

  @Inject PriceOffice office;
  @Inject Mutations mutations;
  @Inject ApiCall call;

  /** Shows what all billing periods of a plan cost; its ETag is that of all its prices. */
  @GET
  @Operation(
      summary = "Shows what all billing periods of a plan cost; its ETag is that of all its prices")
  @Shows
  public PlanPricesBody readPlanPrices(@PathParam("plan") int plan) {
    return prices(call.caller(), plan);
  }

  /** Sets a figure of a resource for the plan: FREE, SETUP, RECURRENT, USAGE, INCLUDED or MAX. */
  @PUT
  @Path("base/{resource}/{figure}")
  @Operation(
      summary =
          "Sets a figure of a resource for the plan: FREE, SETUP, RECURRENT, USAGE, INCLUDED or MAX")
  @Shows
  @Replaces
  public PlanPricesBody setBasePrice(
      @PathParam("plan") int plan,
      @PathParam("resource") String resource,
      @PathParam("figure") String figure,
      @RequestBody(required = true) FigureBody body) {
    PlanResource of = PlanResource.named(resource);
    PriceFigure which = PriceFigure.named(figure);
    BigDecimal value = Given.numberOrNull("value", body.value());
    return replace(plan, caller -> office.setBase(caller, plan, of, which, value));
  }

  /** Sets a figure of a resource for one billing period: FREE, SETUP, RECURRENT or USAGE. */
  @PUT
  @Path("{period}/{resource}/{figure}")
  @Operation(
      summary =
          "Sets a figure of a resource for one billing period: FREE, SETUP, RECURRENT or USAGE")
  @Shows
  @Replaces
  public PlanPricesBody setPeriodPrice(
      @PathParam("plan") int plan,
      @PathParam("period") int period,
      @PathParam("resource") String resource,
      @PathParam("figure") String figure,
      @RequestBody(required = true) FigureBody body) {
    PlanResource of = PlanResource.named(resource);
    PriceFigure which = PriceFigure.named(figure);
    BigDecimal value = Given.numberOrNull("value", body.value());
    PlanPeriodKey key = new PlanPeriodKey(plan, period);
    return replace(plan, caller -> office.setActual(caller, key, of, which, value));
  }

  /** Sets what a billing period takes off the base prices. */
  @PUT
  @Path("{period}/discounts")
  @Operation(summary = "Sets what a billing period takes off the base prices")
  @Shows
  @Replaces
  public PlanPricesBody setPeriodDiscounts(
      @PathParam("plan") int plan,
      @PathParam("period") int period,
      @RequestBody(required = true) PeriodDiscountsBody body) {
    PlanPeriodKey key = new PlanPeriodKey(plan, period);
    return replace(plan, caller -> office.setDiscounts(caller, key, body.wanted()));
  }

  private PlanPricesBody replace(int plan, Consumer<Caller> work) {
    return mutations.replace("plans/" + plan + "/prices", caller -> prices(caller, plan), work);
  }

  private PlanPricesBody prices(Caller caller, int plan) {
    return new PlanPricesBody(
        plan,
        office.periods(caller, plan).stream()
            .map(period -> TariffBody.of(office.tariff(caller, plan, period.id())))
            .toList());
  }
}
